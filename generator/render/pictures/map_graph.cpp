#include "render/pictures/map_graph.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace conspectus {
namespace {

using Papers = std::vector<std::uint32_t>;
using Relations = std::vector<std::vector<RelatedPaper>>;

Papers every_paper(std::size_t count) {
    Papers all(count);
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

/// Chooses papers one by one: the one most closely related to those already chosen, or if none is related, the one
/// with the closest relation of all.
Papers most_closely_related(const Relations& related) {
    std::vector<bool> chosen(related.size());
    std::vector<double> nearness(related.size());  // to those chosen
    const auto closeness = [&](std::uint32_t paper) {
        const double strongest = related[paper].empty() ? 0 : related[paper].front().score;
        return chosen[paper] ? std::pair(-1.0, -1.0) : std::pair(nearness[paper], strongest);
    };
    const Papers all = every_paper(related.size());
    Papers papers;
    while (papers.size() < most_mapped_papers) {
        const std::uint32_t next = *std::ranges::max_element(all, {}, closeness);
        const auto [to_chosen, strongest] = closeness(next);
        const bool has_room_for_a_pair = papers.size() + 2 <= most_mapped_papers;
        if (to_chosen <= 0 && (strongest <= 0 || !has_room_for_a_pair)) break;
        chosen[next] = true;
        papers.push_back(next);
        for (const RelatedPaper& other : related[next]) nearness[other.paper] += other.score;
    }
    std::ranges::sort(papers);
    return papers;
}

/// A thing and the papers of the map that have it.
struct Shared {
    MapThing thing;
    Papers papers;
};

/// Collects what the papers of a map share.
class Sharing {
  public:
    Sharing(const Papers& papers, std::size_t of) : papers_(papers), on_map_(of, -1) {
        for (std::size_t i = 0; i < papers.size(); ++i) on_map_[papers[i]] = static_cast<std::int64_t>(i);
    }

    /// `rows` name papers of the whole collection; only those that satisfy `has` have the thing.
    template <class Row, class Has>
    void add(MapThingKind kind, std::uint32_t index, const std::vector<Row>& rows, Has has) {
        std::set<std::uint32_t> having;
        for (const Row& row : rows) {
            if (on_map_[row.paper] < 0 || !has(row.paper)) continue;
            having.insert(static_cast<std::uint32_t>(on_map_[row.paper]));
        }
        if (having.size() < 2) return;
        things.push_back({{.kind = kind, .index = index, .spread = static_cast<std::uint32_t>(rows.size())},
                          {having.begin(), having.end()}});
    }

    void add_links(const Relations& related) {
        std::map<Papers, MapThing> links;  // both of its ends know a link
        for (std::uint32_t i = 0; i < papers_.size(); ++i) {
            for (const RelatedPaper& relation : related[papers_[i]]) {
                if (on_map_[relation.paper] < 0 || (!relation.links_to && !relation.linked_from)) continue;
                const auto other = static_cast<std::uint32_t>(on_map_[relation.paper]);
                const MapThing link{.kind = MapThingKind::link,
                                    .index = relation.links_to ? papers_[i] : relation.paper,
                                    .mutual = relation.links_to && relation.linked_from,
                                    .spread = 2};
                links.try_emplace({std::min(i, other), std::max(i, other)}, link);
            }
        }
        for (const auto& [both, link] : links) things.push_back({link, both});
    }

    std::vector<Shared> things;

  private:
    const Papers& papers_;
    std::vector<std::int64_t> on_map_;  ///< for each paper of the collection its index on the map, or −1
};

/// Returns whether the paper lists the keyword: the keyword's row also has papers that only link to it.
bool lists(const ResolvedPaper& paper, std::uint32_t keyword) {
    return std::ranges::find(paper.keywords, keyword) != paper.keywords.end();
}

std::vector<Shared> things_of(const Papers& papers, const Catalog& catalog, const Indexes& indexes) {
    Sharing sharing(papers, catalog.papers.size());
    sharing.add_links(indexes.related);
    for (const KeywordRow& row : indexes.keywords) {
        sharing.add(MapThingKind::keyword, row.keyword, row.papers,
                    [&](std::uint32_t paper) { return lists(catalog.resolved.papers[paper], row.keyword); });
    }
    for (const WorkRow& row : indexes.works) {
        sharing.add(MapThingKind::work, row.work, row.listed_in, [](std::uint32_t) { return true; });
    }
    return std::move(sharing.things);
}

/// Keeps the rarest of too many things; a new group takes a line for its heading.
std::vector<MapGroup> groups_of(std::vector<Shared> things) {
    std::ranges::stable_sort(things, {}, [](const Shared& each) { return each.thing.spread; });
    std::map<Papers, std::vector<MapThing>> groups;
    std::size_t lines = 0;
    for (const Shared& each : things) {
        const std::size_t cost = groups.contains(each.papers) ? 1 : 2;
        if (lines + cost > most_mapped_lines) continue;
        groups[each.papers].push_back(each.thing);
        lines += cost;
    }
    std::vector<MapGroup> sorted;
    for (auto& [papers, members] : groups) {
        std::ranges::sort(members, {}, [](const MapThing& each) { return std::pair(each.kind, each.index); });
        sorted.push_back({papers, std::move(members)});
    }
    return sorted;
}

}  // namespace

MapGraph map_graph(const Catalog& catalog, const Indexes& indexes) {
    MapGraph graph;
    const std::size_t papers = catalog.papers.size();
    graph.papers = papers <= most_mapped_papers ? every_paper(papers) : most_closely_related(indexes.related);
    std::vector<Shared> things = things_of(graph.papers, catalog, indexes);
    graph.shared = things.size();
    graph.groups = groups_of(std::move(things));
    for (const MapGroup& group : graph.groups) graph.drawn += group.things.size();
    return graph;
}

}  // namespace conspectus
