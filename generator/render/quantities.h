#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace conspectus {

/// Bytes [begin, end) of a text.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Where a number is parted by a space from its unit ("12 mm") or from its own
/// thousands ("1 000 mL"): stretches that no line may break, in order.
std::vector<TextRange> quantities(std::string_view text);

}  // namespace conspectus
