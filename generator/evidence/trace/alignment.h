#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace conspectus {

/// A place where two sequences differ: what stands in the first, in the second,
/// or one in the other's stead.
struct AlignedDifference {
    std::optional<std::size_t> first;
    std::optional<std::size_t> second;
};

/// The fewest changes that lead from one sequence to the other, in order. Where
/// the parts that differ are very long they are compared item by item instead,
/// so that the work stays in proportion.
std::vector<AlignedDifference> align(const std::vector<std::string>& first, const std::vector<std::string>& second);

}  // namespace conspectus
