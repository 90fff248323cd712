#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "evidence/statistics/statistics_report.h"
#include "quantity/printed_value.h"

namespace conspectus {

/// A text whose printed values are held against themselves.
struct ValueText {
    std::string_view text;
    bool whole_value = false;  ///< a finding's value or a table's cell: the form alone says what it is
    /// The totals that a count(percentage) can be of; empty where the brackets
    /// may hold something else or the total is not known.
    std::vector<double> totals;
};

/// One doubt about a text: its code, its place in the text and the arithmetic.
struct ValueDoubt {
    Code code;
    TextSpan span;
    std::string arithmetic;
};

/// A percentage that is not its count over its total, an estimate outside its
/// interval, a range whose ends are reversed.
std::vector<ValueDoubt> value_doubts(const ValueText& value, const QuantityWords& words);

}  // namespace conspectus
