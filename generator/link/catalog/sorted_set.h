#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

namespace conspectus {

/// Sorts a list of indexes and drops repeats.
inline void make_sorted_set(std::vector<std::uint32_t>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());  // clang 14 cannot take std::ranges::unique
}

}  // namespace conspectus
