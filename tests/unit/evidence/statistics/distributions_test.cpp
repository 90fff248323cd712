#include "evidence/statistics/distributions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace conspectus::distributions_test {
namespace {

TEST(Distributions, StudentAgreesWithTheTables) {
    EXPECT_NEAR(student_p(2.0, 10).value(), 0.0734, 0.0001);
    EXPECT_NEAR(student_p(-12.706, 1).value(), 0.05, 0.0001);
    EXPECT_NEAR(student_p(-2.053, 42).value(), 0.0463, 0.0001);
}

TEST(Distributions, NormalAgreesWithTheTables) {
    EXPECT_NEAR(normal_p(1.959964).value(), 0.05, 0.000001);
    EXPECT_NEAR(normal_p(-3.797).value(), 0.000146, 0.000001);
}

TEST(Distributions, ChiSquaredAgreesWithTheTables) {
    EXPECT_NEAR(chi_squared_p(3.841459, 1).value(), 0.05, 0.000001);
    EXPECT_NEAR(chi_squared_p(9.765, 1).value(), 0.0018, 0.0001);
    EXPECT_NEAR(chi_squared_p(9.765, 2).value(), 0.0076, 0.0001);
}

TEST(Distributions, FisherSumsTheTablesNoLikelierThanThisOne) {
    const CountRow cerebrovascular[] = {{0, 43}, {2, 17}};
    EXPECT_NEAR(fisher_p(cerebrovascular).value(), 171.0 / 1891, 1e-9);
    const CountRow tea[] = {{3, 1}, {1, 3}};
    EXPECT_NEAR(fisher_p(tea).value(), 34.0 / 70, 1e-9);
    const CountRow three[] = {{39, 14}, {4, 1}, {0, 4}};
    EXPECT_NEAR(fisher_p(three).value(), 0.009987, 0.000001);
}

TEST(Distributions, GiveNothingWhereTheArgumentsHaveNoMeaning) {
    const double nan = std::nan("");
    const double infinite = std::numeric_limits<double>::infinity();
    for (const double odd : {nan, infinite}) {
        EXPECT_FALSE(student_p(odd, 3)) << odd;
        EXPECT_FALSE(normal_p(odd)) << odd;
        EXPECT_FALSE(chi_squared_p(odd, 3)) << odd;
    }
    for (const double df : {0.0, -1.0, nan}) {
        EXPECT_FALSE(student_p(1, df)) << df;
        EXPECT_FALSE(chi_squared_p(1, df)) << df;
    }
    EXPECT_FALSE(chi_squared_p(-1, 3));
}

TEST(Distributions, FisherRefusesWhatItCannotEnumerate) {
    const CountRow one[] = {{1, 2}};
    EXPECT_FALSE(fisher_p(one));
    const CountRow empty[] = {{0, 0}, {0, 0}};
    EXPECT_FALSE(fisher_p(empty));
    const CountRow huge[] = {{4'000'000'000U, 1}, {1, 4'000'000'000U}};
    EXPECT_FALSE(fisher_p(huge));
    const CountRow wide[] = {{900, 900}, {900, 900}, {900, 900}, {900, 900}};
    EXPECT_FALSE(fisher_p(wide));
}

}  // namespace
}  // namespace conspectus::distributions_test
