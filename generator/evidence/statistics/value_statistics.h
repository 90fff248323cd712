#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "evidence/statistics/statistics_report.h"
#include "quantity/printed_value.h"

namespace conspectus {

/// A text whose printed values are checked against each other.
struct ValueText {
    std::string_view text;
    bool whole_value = false;  ///< a finding's value or a table's cell, which needs no context
    /// The totals that a count(percentage) may refer to; empty if the brackets may
    /// hold something else or the total is unknown.
    std::vector<double> totals;
};

/// A doubt about a text, with its arithmetic.
struct ValueDoubt {
    Code code;
    TextSpan span;
    std::string arithmetic;
};

/// Returns doubts about percentages that are not their count over their total,
/// estimates outside their interval, and reversed ranges.
std::vector<ValueDoubt> value_doubts(const ValueText& value, const QuantityWords& words);

}  // namespace conspectus
