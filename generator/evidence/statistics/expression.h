#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace conspectus {

/// A number that an expression names.
struct ExpressionNumber {
    double value = 0;
    std::size_t offset = 0;
    bool setting = false;  ///< a function's setting and no datum: the 1 of round(x, 1)
};

/// A summand or subtrahend of an expression, by the numbers it is made of: [first, last) of ExpressionResult::numbers.
struct ExpressionTerm {
    std::size_t first = 0;
    std::size_t last = 0;
    bool is_whole = false;  ///< something is subtracted from it: the 100 of 100 - x
};

/// The value of an expression, and the numbers it was made of, in order.
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

/// Computes decimal numbers with + - * / ( ) and the functions of
/// expression_function.h. At most 500 bytes, 32 open brackets, 100 numbers.
std::variant<ExpressionResult, ExpressionFault> compute(std::string_view expression);

}  // namespace conspectus
