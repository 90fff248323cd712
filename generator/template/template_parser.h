#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "template/template_expression.h"
#include "text/diagnostics.h"

namespace conspectus {

enum class NodeKind { text, output, condition, loop, include, block, set };

struct TemplateNode;

/// A branch of an `if`: `if` and `elif` have a condition, `else` has none.
struct TemplateBranch {
    Position at;
    bool has_condition = false;
    TemplateExpression condition;
    std::vector<TemplateNode> body;
};

/// A node of the syntax tree of a template.
struct TemplateNode {
    NodeKind kind = NodeKind::text;
    Position at;
    std::string name;  ///< the text; the included path; the block, the loop's or the set variable
    Position name_at;
    TemplateExpression expression;         ///< output, set: the value; loop: the list
    std::vector<TemplateBranch> branches;  ///< condition: all; block: one; loop: the body and perhaps the else
};

/// The syntax tree of a template file. Its depth is bounded, so it may be
/// walked by recursion.
struct ParsedTemplate {
    FileId file = no_file;
    std::string parent;  ///< what it extends; empty for none
    Position parent_at;
    std::vector<TemplateNode> body;
    bool usable = true;  ///< false after a fault
};

/// Finds parsed templates by path.
struct TemplateLibrary {
    std::function<const ParsedTemplate*(std::string_view path)> find;  ///< null if there is none
    std::vector<std::string_view> paths;                               ///< for suggestions
};

/// Parses a template file. Reports each fault of its syntax and continues after
/// it. Control tags and expressions may each nest 32 deep.
ParsedTemplate parse_template(const SourceFile& source, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
