#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace conspectus {

enum class ExpressionTokenKind { number, name, plus, minus, times, divide, open, close, comma, end, unknown };

struct ExpressionToken {
    ExpressionTokenKind kind = ExpressionTokenKind::end;
    std::size_t offset = 0;
    std::string_view text;  ///< of the expression
    double value = 0;       ///< of a number; infinite where it is out of range
};

/// Returns the token at or behind `offset`, which moves past it.
ExpressionToken next_expression_token(std::string_view expression, std::size_t& offset);

}  // namespace conspectus
