#pragma once
#include <cstdint>
#include <vector>

namespace conspectus {

/// The papers of each group of a map, ascending.
using MapGroups = std::vector<std::vector<std::uint32_t>>;

/// The map has two columns, papers on the left and groups on the right, with a band from each group to each of its
/// papers. An order lists both from top to bottom.
struct MapOrder {
    std::vector<std::uint32_t> papers;
    std::vector<std::uint32_t> groups;
    friend bool operator==(const MapOrder&, const MapOrder&) = default;
};

/// Returns the number of pairs of bands that cross.
std::int64_t crossings(const MapGroups& groups, const MapOrder& order);

/// Returns an order with few crossings, never more than the given one has: from several starts, each column in turn is
/// sorted by the mean position of its neighbours in the other (the barycentre heuristic). Ties keep the given order.
MapOrder order_map(std::size_t papers, const MapGroups& groups);

/// A vertical extent in pixels.
struct Extent {
    std::int64_t top = 0;
    std::int64_t height = 0;
    std::int64_t bottom() const { return top + height; }
    friend bool operator==(const Extent&, const Extent&) = default;
};

/// The heights of the labels to be laid out, in pixels, and how much each group holds.
struct MapGroupSize {
    std::vector<std::uint32_t> papers;  ///< ascending
    std::int64_t weight = 0;            ///< number of things
    std::int64_t heading = 0;
    std::vector<std::int64_t> things;
};
struct MapSizes {
    std::int64_t thickest = 18;  ///< width of the widest bands
    std::vector<std::int64_t> papers;
    std::vector<MapGroupSize> groups;
};

/// A band from a paper's node to a group's. A node is the bar beside a label at which bands end.
struct MapBand {
    std::uint32_t paper = 0;
    std::int64_t width = 0;
    std::int64_t from = 0;  ///< its middle at the paper, in half pixels
    std::int64_t to = 0;    ///< its middle at the group, in half pixels
    friend bool operator==(const MapBand&, const MapBand&) = default;
};
struct MapPaperBox {
    Extent label;
    Extent node;  ///< empty without bands
    friend bool operator==(const MapPaperBox&, const MapPaperBox&) = default;
};
struct MapGroupBox {
    Extent heading;
    std::vector<Extent> things;
    Extent node;  ///< beside its things
    std::vector<MapBand> bands;
    friend bool operator==(const MapGroupBox&, const MapGroupBox&) = default;
};

struct MapLayout {
    std::int64_t height = 0;
    MapOrder order;
    std::vector<MapPaperBox> papers;  ///< beside MapSizes::papers
    std::vector<MapGroupBox> groups;  ///< beside MapSizes::groups
};

/// Returns the width of each band of a group of so many things; from twelve on it is `thickest`.
std::int64_t band_width(std::int64_t things, std::int64_t thickest);

/// Stacks the groups in an order of few crossings and puts each paper as near to the middle of its bands as the others
/// let it. No two labels of a column overlap, and all lie between 0 and the height.
MapLayout lay_out_map(const MapSizes& sizes);

}  // namespace conspectus
