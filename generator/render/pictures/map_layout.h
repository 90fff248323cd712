#pragma once
#include <cstdint>
#include <vector>

#include "render/pictures/map_order.h"

namespace conspectus {

/// From here to there, downwards, in pixels.
struct Extent {
    std::int64_t top = 0;
    std::int64_t height = 0;
    std::int64_t bottom() const { return top + height; }
    friend bool operator==(const Extent&, const Extent&) = default;
};

/// What is to be laid out: how high each label is, and what each group weighs.
struct MapGroupSize {
    std::vector<std::uint32_t> papers;  ///< ascending
    std::int64_t weight = 0;            ///< how many things it holds
    std::int64_t heading = 0;
    std::vector<std::int64_t> things;
};
struct MapSizes {
    std::int64_t thickest = 18;  ///< of all bands
    std::vector<std::int64_t> papers;
    std::vector<MapGroupSize> groups;
};

/// A band leads from a paper's node on the left to the group's on the right.
struct MapBand {
    std::uint32_t paper = 0;
    std::int64_t width = 0;
    std::int64_t from = 0;  ///< its middle at the paper, in half pixels
    std::int64_t to = 0;    ///< its middle at the group, in half pixels
    friend bool operator==(const MapBand&, const MapBand&) = default;
};
struct MapPaperPlace {
    Extent label;
    Extent node;  ///< empty where no band ends
    friend bool operator==(const MapPaperPlace&, const MapPaperPlace&) = default;
};
struct MapGroupPlace {
    Extent heading;
    std::vector<Extent> things;
    Extent node;  ///< beside its things
    std::vector<MapBand> bands;
    friend bool operator==(const MapGroupPlace&, const MapGroupPlace&) = default;
};

struct MapLayout {
    std::int64_t height = 0;
    MapOrder order;
    std::vector<MapPaperPlace> papers;  ///< beside the sizes
    std::vector<MapGroupPlace> groups;
};

/// How thick the band of a group of so many things is; from twelve on it is
/// the thickest.
std::int64_t band_width(std::int64_t things, std::int64_t thickest);

/// Groups one under another in the order of few crossings, each paper as near
/// as can be to the middle of its bands. No two labels of a column overlap,
/// all lie between 0 and the height.
MapLayout lay_out_map(const MapSizes& sizes);

}  // namespace conspectus
