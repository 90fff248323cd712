#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "evidence/statistics/statistics_report.h"
#include "quantity/printed_value.h"

namespace conspectus {

/// A text whose printed values are checked for consistency with each other.
struct ValueText {
    std::string_view text;
    bool whole_value = false;  ///< a finding's value or a table's cell: the form alone says what it is
    /// The totals that a count(percentage) can be of; empty where the brackets
    /// may hold something else or the total is not known.
    std::vector<double> totals;
};

/// One doubt about a text, with the arithmetic that shows it.
struct ValueDoubt {
    Code code;
    TextSpan span;
    std::string arithmetic;
};

/// Finds percentages that are not their count over their total, estimates
/// outside their interval, and ranges whose ends are reversed.
std::vector<ValueDoubt> value_doubts(const ValueText& value, const QuantityWords& words);

}  // namespace conspectus
