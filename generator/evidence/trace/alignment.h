#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace conspectus {

/// A difference between two sequences: an index of the first, of the second, or
/// one of each where an item was replaced.
struct AlignedDifference {
    std::optional<std::size_t> first;
    std::optional<std::size_t> second;
};

/// Returns the fewest changes that lead from one sequence to the other, in order.
/// Where the parts that differ are very long they are compared item by item
/// instead, so that the work stays linear.
std::vector<AlignedDifference> align(const std::vector<std::string>& first, const std::vector<std::string>& second);

}  // namespace conspectus
