#pragma once
#include <optional>
#include <string_view>

namespace conspectus {

/// A number as printed, which stands for any value within `half_unit` of it.
struct PrintedNumber {
    double value = 0;
    int decimals = 0;
    double half_unit = 0.5;

    bool is_count() const { return decimals == 0 && value >= 0; }
    /// Whether `exact` rounds to it, a half either way.
    bool can_be(double exact) const;
    double least() const { return value - half_unit; }
    double most() const { return value + half_unit; }
};

/// Reads a numeral's digits; nothing where they are too many to compute with.
std::optional<PrintedNumber> read_printed_number(std::string_view digits);

}  // namespace conspectus
