#pragma once
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "template/template_compilation.h"
#include "template/template_node.h"

namespace conspectus {

/// Finds parsed templates by path.
struct TemplateLibrary {
    std::function<const ParsedTemplate*(std::string_view path)> find;
    std::vector<std::string_view> paths;  ///< for suggestions
};

/// Compiles a template for its view: puts what it extends and includes in
/// place, checks every name and type on every branch, and follows the HTML so
/// that each value is escaped for its place. Adds the code to the program;
/// it is of use only if nothing was reported.
void compile_template(TemplateCompilation& compilation, const TemplateLibrary& library, const ParsedTemplate& main);

}  // namespace conspectus
