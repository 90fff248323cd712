#pragma once
#include "template/template_expression.h"
#include "template/template_token_stream.h"

namespace conspectus {

/// Parses one expression. From the loosest operator to the tightest:
/// `b if a else c`, `or`, `and`, `not`, one comparison or `in`, `~`, filters.
/// Returns an `invalid` expression after a fault.
TemplateExpression parse_expression(TemplateTokenStream& tokens);

/// Parses the list of a `for`: the same without `b if a else c` at the top.
TemplateExpression parse_loop_list(TemplateTokenStream& tokens);

/// Returns true for a word that cannot name a variable.
bool is_reserved_word(std::string_view word);

}  // namespace conspectus
