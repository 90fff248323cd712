#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace conspectus {

/// A difference between two sequences: an index into the first for a removed item,
/// into the second for an added one, into both for a replaced one.
struct AlignedDifference {
    std::optional<std::size_t> first;
    std::optional<std::size_t> second;
};

/// Returns the fewest changes that turn one sequence into the other, in order. If
/// the differing parts are very long, compares them item by item instead, in
/// linear time.
std::vector<AlignedDifference> align(const std::vector<std::string>& first, const std::vector<std::string>& second);

}  // namespace conspectus
