#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "quantity/printed_number.h"

namespace conspectus {

/// Bytes [begin, end) of a text.
struct TextSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// 69.4% (43/62), 43/62 (69.4%), 43 of 62 (69.4%)
struct PrintedProportion {
    PrintedNumber part;
    PrintedNumber whole;
    PrintedNumber percent;
    TextSpan span;
};

/// 10(7~13), HR 0.78 (95%CI: 0.65–0.92)
struct PrintedEstimate {
    PrintedNumber estimate;
    PrintedNumber low;
    PrintedNumber high;
    bool named = false;  ///< the text says what interval it is
    TextSpan span;
};

/// 7~13, 7–13: a range from low to high.
struct PrintedRange {
    PrintedNumber low;
    PrintedNumber high;
    TextSpan span;
};

/// 23(53.5), 23(53.5%), where that is the whole text.
struct PrintedShare {
    PrintedNumber count;
    PrintedNumber percent;
    bool has_sign = false;  ///< the percent sign is written
    TextSpan span;
};

/// The values of a text whose form is beyond doubt.
struct PrintedValues {
    std::vector<PrintedProportion> proportions;
    std::vector<PrintedEstimate> estimates;
    std::vector<PrintedRange> ranges;
    std::optional<PrintedShare> share;
};

PrintedValues printed_values(std::string_view text, const QuantityWords& words);

/// Returns the cases that a value counts: 23(53.5), 43/62, 69.4% (43/62), or a
/// bare whole number. Nothing for any other value.
std::optional<std::uint32_t> printed_count(std::string_view value, const QuantityWords& words);

}  // namespace conspectus
