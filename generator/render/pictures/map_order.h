#pragma once
#include <cstdint>
#include <vector>

namespace conspectus {

/// A picture of two columns: papers on the left, groups on the right, a band
/// from each group to each of its papers. Who stands above whom:
struct MapOrder {
    std::vector<std::uint32_t> papers;  ///< from top to bottom
    std::vector<std::uint32_t> groups;
    friend bool operator==(const MapOrder&, const MapOrder&) = default;
};

/// The papers of each group, in ascending order.
using MapGroups = std::vector<std::vector<std::uint32_t>>;

/// How many pairs of bands cross.
std::int64_t crossings(const MapGroups& groups, const MapOrder& order);

/// An order with few crossings, and among such ones with bands that are level.
/// Every order of up to six papers is tried; of more, papers and groups are
/// placed at the mean of their neighbours in turn, from several beginnings. Ties keep the given order,
/// so that the picture is the same on every build; it is never worse than it.
MapOrder order_map(std::size_t papers, const MapGroups& groups);

}  // namespace conspectus
