#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/statistics/distributions.h"
#include "quantity/printed_number.h"
#include "quantity/statistic_kind.h"

namespace conspectus {

/// The range of P values that a printed one may be: 0.028 is [0.0275, 0.0285], <0.001 is [0, 0.001].
struct PrintedP {
    double least = 0;
    double most = 1;
    std::string shown;  ///< "P=0.028", "P<0.001"
};

/// Returns the range of a printed P, or nothing for a number that is not a probability.
std::optional<PrintedP> printed_p(std::string_view comparator, const PrintedNumber& number);

/// What is known of a test besides its statistic and P. The unknown gets the
/// benefit of the doubt: a t without group sizes may have any degrees of freedom.
struct TestSetting {
    std::vector<StatisticKind> kinds;        ///< the statistic may be any of these
    std::vector<std::uint32_t> group_sizes;  ///< a single one: the group is compared with itself, before and after
    std::vector<double> degrees;             ///< possible ones of χ²; empty: 1 to 10
    std::optional<double> stated_degrees;    ///< printed with the statistic
    std::vector<CountRow> counts;            ///< for Fisher's exact test; empty where not known
};

/// Returns the arithmetic that shows how a statistic and its P disagree, or nothing
/// if any test that may be meant fits. They disagree if the P values differ by
/// more than a factor of two and 0.01, or are on different sides of 0.05.
std::optional<std::string> p_value_doubt(const PrintedNumber& statistic, const PrintedP& p, const TestSetting& setting);

}  // namespace conspectus
