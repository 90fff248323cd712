#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/quantity.h"
#include "quantity/quantity_words.h"

namespace conspectus {

/// A number as printed, which denotes any value within `half_unit` of it.
struct PrintedNumber {
    double value = 0;
    int decimals = 0;
    double half_unit = 0.5;

    bool is_count() const { return decimals == 0 && value >= 0; }
    /// Returns whether `exact` rounds to it, with a half rounded either way.
    bool can_be(double exact) const;
    double least() const { return value - half_unit; }
    double most() const { return value + half_unit; }
};

/// Reads a numeral's digits; nothing where they are too many to compute with.
std::optional<PrintedNumber> read_printed_number(std::string_view digits);

/// One number of a text and what is written before it. The patterns of
/// statistics are read from a run of these.
struct NumberPiece {
    PrintedNumber number;
    bool usable = false;  ///< can be computed with, and is no part of a date
    std::string symbol;   ///< of its quantity, on its first number: "P"
    std::string comparator;
    std::string unit;
    std::string gap;  ///< folded text between the number before and this one, symbol included; "…" where it is long
    std::size_t begin = 0;  ///< bytes of the text: [begin, end), unit included
    std::size_t end = 0;

    bool is_count() const { return usable && comparator.empty() && unit.empty() && number.is_count(); }
    bool is_percent() const { return usable && comparator.empty() && unit == "%"; }
    bool is_negative() const { return number.value < 0; }
};

/// Returns the numbers of a text, in order.
std::vector<NumberPiece> number_pieces(std::string_view text, const QuantityWords& words);

/// Returns the folded text behind a number, up to the next one, as a piece's gap is.
std::string gap_behind(std::string_view text, const std::vector<NumberPiece>& pieces, std::size_t i);

/// Returns whether a gap is one of the signs of a range, or "to".
bool joins_range(std::string_view gap);

}  // namespace conspectus
