#include "evidence/statistics/expression_function.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "evidence/statistics/distributions.h"

namespace conspectus {
namespace {

using Arguments = std::span<const double>;

bool is_whole(double x, double largest) {
    return x >= 0 && x <= largest && std::floor(x) == x;
}

std::optional<double> chi_squared(Arguments x) {
    return chi_squared_p(x[0], x[1]);
}

std::optional<double> fisher(Arguments x) {
    if (!std::ranges::all_of(x, [](double count) { return is_whole(count, 5000); })) return std::nullopt;
    const auto count = [&](std::size_t i) { return static_cast<std::uint32_t>(x[i]); };
    const CountRow rows[] = {{count(0), count(1)}, {count(2), count(3)}};
    return fisher_p(rows);
}

std::optional<double> greater(Arguments x) {
    return std::max(x[0], x[1]);
}

std::optional<double> lesser(Arguments x) {
    return std::min(x[0], x[1]);
}

std::optional<double> percent(Arguments x) {
    return x[1] == 0 ? std::nullopt : std::optional(100 * x[0] / x[1]);
}

std::optional<double> rounded(Arguments x) {
    if (!is_whole(x[1], 12)) return std::nullopt;
    const double scale = std::pow(10, x[1]);
    return std::round(x[0] * scale * (1 + 1e-14)) / scale;
}

std::optional<double> root(Arguments x) {
    return x[0] < 0 ? std::nullopt : std::optional(std::sqrt(x[0]));
}

std::optional<double> student(Arguments x) {
    return student_p(x[0], x[1]);
}

std::optional<double> normal(Arguments x) {
    return normal_p(x[0]);
}

constexpr std::array functions = {
    ExpressionFunction{"chi2-p", "χ², df", 2, true, chi_squared, "χ² not negative and df above 0"},
    ExpressionFunction{"fisher", "a, b, c, d", 4, false, fisher, "counts of cases, at least 1 and at most 5000 in all"},
    ExpressionFunction{"max", "x, y", 2, false, greater, "numbers"},
    ExpressionFunction{"min", "x, y", 2, false, lesser, "numbers"},
    ExpressionFunction{"percent", "part, whole", 2, false, percent, "a whole other than 0"},
    ExpressionFunction{"round", "x, decimals", 2, true, rounded, "0 to 12 decimals"},
    ExpressionFunction{"sqrt", "x", 1, false, root, "a number that is not negative"},
    ExpressionFunction{"t-p", "t, df", 2, true, student, "df above 0"},
    ExpressionFunction{"z-p", "z", 1, false, normal, "a number"},
};

}  // namespace

std::span<const ExpressionFunction> expression_functions() {
    return functions;
}

const ExpressionFunction* find_expression_function(std::string_view name) {
    const auto found = std::ranges::find(functions, name, &ExpressionFunction::name);
    return found == functions.end() ? nullptr : &*found;
}

}  // namespace conspectus
