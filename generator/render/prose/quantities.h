#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "model/site.h"

namespace conspectus {

/// Bytes [begin, end) of a text.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Where a number stands before its unit ("12 mm", and in words of the site
/// "6个月", "6 months") or is parted from its own thousands ("1 000 mL"):
/// stretches that no line may break, in order.
std::vector<TextRange> quantities(std::string_view text, const std::vector<UnitWords>& words);

}  // namespace conspectus
