#pragma once
#include <cstdint>
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

/// A map shows at most so many papers, and of what they share at most so many
/// lines, headings of groups counted.
inline constexpr std::size_t most_mapped_papers = 12;
inline constexpr std::size_t most_mapped_lines = 60;

enum class MapThingKind { keyword, work, link };

/// What two papers or more have in common: keywords that they list, as for
/// related papers, works, links between their summaries.
struct MapThing {
    MapThingKind kind = MapThingKind::keyword;
    std::uint32_t index = 0;   ///< of the keyword or work; of a link the paper it comes from
    bool mutual = false;       ///< of a link: there and back
    std::uint32_t spread = 0;  ///< how many papers of the whole collection have it
    friend bool operator==(const MapThing&, const MapThing&) = default;
};

/// What exactly these papers share, all of them and no others of the map.
struct MapGroup {
    std::vector<std::uint32_t> papers;  ///< indexes into MapGraph::papers, ascending
    std::vector<MapThing> things;       ///< keywords, works, links; each kind by index
    friend bool operator==(const MapGroup&, const MapGroup&) = default;
};

struct MapGraph {
    std::vector<std::uint32_t> papers;  ///< indexes into the catalog, ascending
    std::vector<MapGroup> groups;       ///< by their papers
    std::size_t shared = 0;             ///< things that these papers share, also those left out
    std::size_t drawn = 0;              ///< things in groups
};

/// All papers of a small collection; of a larger one the most closely related,
/// each time the one that has most to do with those already chosen. Of too
/// many things the rarest are kept.
MapGraph map_graph(const Catalog& catalog, const Indexes& indexes);

}  // namespace conspectus
