#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace conspectus {

/// A number in an expression.
struct ExpressionNumber {
    double value = 0;
    std::size_t offset = 0;
    bool setting = false;  ///< a function's setting, not a datum: the 1 of round(x, 1)
};

/// A summand or subtrahend of an expression, as the range [first, last) of its numbers in ExpressionResult::numbers.
struct ExpressionTerm {
    std::size_t first = 0;
    std::size_t last = 0;
    bool is_whole = false;  ///< something is subtracted from it: the 100 of 100 - x
};

/// The value of an expression, and its numbers in order.
struct ExpressionResult {
    double value = 0;
    std::vector<ExpressionNumber> numbers;
    std::vector<ExpressionTerm> terms;
    bool uses_percent = false;  ///< calls percent(…)
};

/// Why an expression has no value; `offset` is the byte where it goes wrong.
struct ExpressionFault {
    std::size_t offset = 0;
    std::string text;
};

/// Evaluates an expression of decimal numbers, + - * / ( ) and the functions of
/// expression_function.h: at most 500 bytes, 32 open brackets and 100 numbers.
std::variant<ExpressionResult, ExpressionFault> compute(std::string_view expression);

}  // namespace conspectus
