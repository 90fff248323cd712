#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "quantity/quantity_words.h"

namespace conspectus {

/// Bytes [begin, end) of a text.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Returns the stretches of a text that no line may break, in order: a number
/// and its unit ("12 mm", "45 kDa", and in words of the site "6个月",
/// "6 months"), and a number whose thousands are set apart ("1 000 mL").
std::vector<TextRange> quantities(std::string_view text, const QuantityWords& words);

}  // namespace conspectus
