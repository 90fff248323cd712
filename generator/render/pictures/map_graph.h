#pragma once
#include <cstdint>
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

/// A map shows at most so many papers, and at most so many lines of what they share, headings of groups counted.
inline constexpr std::size_t most_mapped_papers = 12;
inline constexpr std::size_t most_mapped_lines = 60;

enum class MapThingKind { keyword, work, link };

/// A keyword that two papers or more list, a work that they cite, or a link between two summaries.
struct MapThing {
    MapThingKind kind = MapThingKind::keyword;
    std::uint32_t index = 0;   ///< of the keyword or work; of a link the paper it comes from
    bool mutual = false;       ///< of a link: there and back
    std::uint32_t spread = 0;  ///< number of papers of the whole collection that have it
    friend bool operator==(const MapThing&, const MapThing&) = default;
};

/// The things that exactly these papers share: all of them, and no others of the map.
struct MapGroup {
    std::vector<std::uint32_t> papers;  ///< indexes into MapGraph::papers, ascending
    std::vector<MapThing> things;       ///< by kind, then by index
    friend bool operator==(const MapGroup&, const MapGroup&) = default;
};

struct MapGraph {
    std::vector<std::uint32_t> papers;  ///< indexes into the catalog, ascending
    std::vector<MapGroup> groups;       ///< by their papers
    std::size_t shared = 0;             ///< number of things that these papers share, drawn or not
    std::size_t drawn = 0;              ///< number of things in groups
};

/// Returns the map of a collection: all its papers or, of more than a map shows, the most closely related, chosen one
/// after another by their relation to those already chosen. Of too many things the rarest are kept.
MapGraph map_graph(const Catalog& catalog, const Indexes& indexes);

}  // namespace conspectus
