#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace conspectus {

/// A function that expressions may call, with one argument for each of `parameters`.
struct ExpressionFunction {
    std::string_view name;
    std::string_view parameters;  ///< for messages: "x, decimals"
    std::size_t arity = 0;
    bool last_is_setting = false;  ///< the last argument is not a datum: decimals, degrees of freedom
    std::optional<double> (*compute)(std::span<const double> arguments) = nullptr;
    std::string_view domain;  ///< what the arguments must be, for messages
};

/// Returns all of them, sorted by name.
std::span<const ExpressionFunction> expression_functions();
const ExpressionFunction* find_expression_function(std::string_view name);

}  // namespace conspectus
