#include "evidence/statistics/expression.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "evidence/statistics/expression_function.h"

namespace conspectus::expression_test {
namespace {

std::string outcome(std::string_view expression) {
    const auto result = compute(expression);
    if (const auto* fault = std::get_if<ExpressionFault>(&result))
        return fmt::format("{}: {}", fault->offset + 1, fault->text);
    return fmt::format("{:.6g}", std::get<ExpressionResult>(result).value);
}

struct ExpressionCase {
    std::string expression;
    std::string outcome;
};

class Expression : public testing::TestWithParam<ExpressionCase> {};

TEST_P(Expression, ComesTo) {
    EXPECT_EQ(outcome(GetParam().expression), GetParam().outcome);
}

INSTANTIATE_TEST_SUITE_P(
    Values, Expression,
    testing::Values(ExpressionCase{"24 / 32", "0.75"}, ExpressionCase{"1 + 2 * 3", "7"},
                    ExpressionCase{"(1 + 2) * 3", "9"}, ExpressionCase{"10 - 4 - 3", "3"},
                    ExpressionCase{"16 / 4 / 2", "2"}, ExpressionCase{"-2 * -3", "6"}, ExpressionCase{"2--3", "5"},
                    ExpressionCase{"-(1.5 + 0.5)", "-2"}, ExpressionCase{"percent(24, 32)", "75"},
                    ExpressionCase{"round(24 / 31 * 100, 1)", "77.4"}, ExpressionCase{"round(2.675, 2)", "2.68"},
                    ExpressionCase{"sqrt(2 * 8)", "4"}, ExpressionCase{"max(3, min(7, 5))", "5"},
                    ExpressionCase{"t-p(-2.053, 43 - 1)", "0.0463359"}, ExpressionCase{"z-p(1.96)", "0.0499958"},
                    ExpressionCase{"chi2-p(9.765, 2)", "0.00757805"},
                    ExpressionCase{"fisher(0, 43, 2, 17)", "0.0904283"},
                    ExpressionCase{"0.000000000001 * 1000000000000", "1"}));

INSTANTIATE_TEST_SUITE_P(
    Faults, Expression,
    testing::Values(
        ExpressionCase{"", "1: a number is missing at the end"},
        ExpressionCase{"24 /", "5: a number is missing at the end"},
        ExpressionCase{"24 / * 2", "6: a number is missing before '*'"},
        ExpressionCase{"24 32", "4: '32' needs one of + - * / before it"},
        ExpressionCase{"24 mg", "4: 'mg' needs one of + - * / before it"},
        ExpressionCase{"24 / (30 - 30)", "4: this divides by 0"},
        ExpressionCase{"(24 / 32", "1: what is opened here is not closed"},
        ExpressionCase{"24 / 32)", "8: this bracket closes none"},
        ExpressionCase{"1,000 / 2", "2: a comma stands between the numbers of a function only; write 1000 for 1,000"},
        ExpressionCase{"24 ÷ 32", "4: write / for '÷'"}, ExpressionCase{"（24", "1: write ( for '（'"},
        ExpressionCase{"24%", "3: write the number without % here: percent(part, whole) makes a percentage"},
        ExpressionCase{"24 ^ 2", "4: '^' has no meaning here: a calculation holds numbers, + - * / ( ) and functions"},
        ExpressionCase{"precent(24, 32)",
                       "1: there is no function 'precent', only chi2-p, fisher, max, min, percent, round, sqrt, t-p, "
                       "z-p; did you mean 'percent'?"},
        ExpressionCase{"percent 24", "9: write percent(part, whole)"},
        ExpressionCase{"percent(24)", "1: percent(part, whole) takes 2 numbers, not 1"},
        ExpressionCase{"sqrt(1, 2)", "1: sqrt(x) takes 1 number, not 2"},
        ExpressionCase{"percent(24, 0)", "1: percent(part, whole) needs a whole other than 0"},
        ExpressionCase{"round(2.5, 0.5)", "1: round(x, decimals) needs 0 to 12 decimals"},
        ExpressionCase{"fisher(1.5, 2, 3, 4)",
                       "1: fisher(a, b, c, d) needs counts of cases, at least 1 and at most 5000 in all"},
        ExpressionCase{"999999999999 * 999999999999", "14: the result of this is too large"},
        ExpressionCase{std::string(400, '9'), "1: this number is too large or too small"},
        ExpressionCase{std::string(501, '1'), "1: a calculation is at most 500 characters long"},
        ExpressionCase{std::string(400, '(') + "1", "33: a calculation nests at most 32 brackets and signs"},
        ExpressionCase{std::string(400, '-') + "(1)", "33: a calculation nests at most 32 brackets and signs"}));

TEST(Expression, BoundsItsNumbers) {
    std::string sum = "1";
    for (int i = 0; i < 100; ++i) sum += "+1";
    EXPECT_EQ(outcome(sum), "201: a calculation holds at most 100 numbers");
}

TEST(Expression, TellsDataFromSettings) {
    const auto result = std::get<ExpressionResult>(compute("round(24 / 31, (1)) + t-p(2.1, 30)"));
    std::string told;
    for (const ExpressionNumber& number : result.numbers)
        told += fmt::format("{}{} ", number.value, number.setting ? "!" : "");
    EXPECT_EQ(told, "24 31 1! 2.1 30! ");
}

TEST(Expression, FunctionsAreSortedForMessages) {
    EXPECT_TRUE(std::ranges::is_sorted(expression_functions(), {}, &ExpressionFunction::name));
}

}  // namespace
}  // namespace conspectus::expression_test
