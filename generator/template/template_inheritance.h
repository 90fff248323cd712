#pragma once
#include <map>
#include <string>
#include <vector>

#include "template/template_compilation.h"
#include "template/template_parser.h"

namespace conspectus {

/// One definition of a block.
struct BlockBody {
    const TemplateNode* block = nullptr;
    const ParsedTemplate* file = nullptr;
};

/// A template and all that it extends, itself first, with the definitions of
/// each block in the same order.
struct TemplateFamily {
    std::vector<const ParsedTemplate*> members;
    std::map<std::string, std::vector<BlockBody>, std::less<>> blocks;
};

/// Follows `extends` from `main`. Reports unknown parents, circles, and blocks
/// of a child that no parent has.
TemplateFamily find_family(TemplateCompilation& compilation, const TemplateLibrary& library,
                           const ParsedTemplate& main);

}  // namespace conspectus
