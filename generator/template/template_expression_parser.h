#pragma once
#include "template/template_expression.h"
#include "template/template_token_stream.h"

namespace conspectus {

/// Reads one expression: `b if a else c` over `or` over `and` over `not` over
/// one comparison or `in` over `~` over literals, names, parentheses and
/// filters. After a fault it is `invalid`.
TemplateExpression parse_expression(TemplateTokenStream& tokens);

/// The list of a `for`: the same without `b if a else c` at the top.
TemplateExpression parse_loop_list(TemplateTokenStream& tokens);

/// Words that cannot name a variable.
bool is_reserved_word(std::string_view word);

}  // namespace conspectus
