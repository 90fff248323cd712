#pragma once
#include <string>
#include <vector>

#include "template/template_expression.h"
#include "text/diagnostics.h"

namespace conspectus {

enum class NodeKind { text, output, condition, loop, include, block, set };

struct TemplateNode;

/// A stretch of a template under a condition: `if` and `elif` have one,
/// `else` has none.
struct TemplateBranch {
    Position at;
    bool has_condition = false;
    TemplateExpression condition;
    std::vector<TemplateNode> body;
};

/// One piece of a template as written.
struct TemplateNode {
    NodeKind kind = NodeKind::text;
    Position at;
    std::string name;  ///< the text; the included path; the block, the loop's or the set variable
    Position name_at;
    TemplateExpression expression;         ///< output, set: the value; loop: the list
    std::vector<TemplateBranch> branches;  ///< condition: all; block: one; loop: the body and perhaps the else
};

/// A template file as written. Nesting is bounded, so it may be walked by
/// recursion.
struct ParsedTemplate {
    FileId file = no_file;
    std::string parent;  ///< what it extends; empty for none
    Position parent_at;
    std::vector<TemplateNode> body;
    bool usable = true;  ///< false after a fault
};

}  // namespace conspectus
