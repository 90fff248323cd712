#include "render/pictures/map_graph.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

namespace conspectus {
namespace {

using Papers = std::vector<std::uint32_t>;
using Relations = std::vector<std::vector<RelatedPaper>>;

/// Chooses the papers of a map, the most closely related first.
class Chooser {
  public:
    explicit Chooser(const Relations& related) : related_(related), chosen_(related.size()) {}

    Papers choose() {
        while (papers_.size() < most_mapped_papers) {
            if (const auto next = nearest()) {
                add(*next);
            } else if (const auto pair = strongest_pair(); pair && papers_.size() + 2 <= most_mapped_papers) {
                add(pair->first);
                add(pair->second);
            } else {
                break;
            }
        }
        std::ranges::sort(papers_);
        return papers_;
    }

  private:
    void add(std::uint32_t paper) {
        chosen_[paper] = true;
        papers_.push_back(paper);
        nearness_.erase(paper);
        for (const RelatedPaper& other : related_[paper]) {
            if (!chosen_[other.paper]) nearness_[other.paper] += other.score;
        }
    }

    std::optional<std::uint32_t> nearest() const {
        const auto best = std::ranges::max_element(nearness_, {}, [](const auto& each) { return each.second; });
        return best == nearness_.end() ? std::nullopt : std::optional(best->first);
    }

    std::optional<std::pair<std::uint32_t, std::uint32_t>> strongest_pair() const {
        std::optional<std::pair<std::uint32_t, std::uint32_t>> best;
        double score = 0;
        for (std::uint32_t paper = 0; paper < related_.size(); ++paper) {
            if (chosen_[paper] || related_[paper].empty() || related_[paper].front().score <= score) continue;
            const RelatedPaper& other = related_[paper].front();
            if (chosen_[other.paper]) continue;
            best = {paper, other.paper};
            score = other.score;
        }
        return best;
    }

    const Relations& related_;
    std::vector<bool> chosen_;
    Papers papers_;
    std::map<std::uint32_t, double> nearness_;  ///< of those not chosen, to those chosen
};

Papers papers_of_map(const Catalog& catalog, const Indexes& indexes) {
    if (catalog.papers.size() > most_mapped_papers) return Chooser(indexes.related).choose();
    Papers all(catalog.papers.size());
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

/// A thing and the papers of the map that have it.
struct Shared {
    MapThing thing;
    Papers papers;
};

/// Gathers what papers of the map share.
class Gatherer {
  public:
    explicit Gatherer(const Papers& papers) : papers_(papers) {}

    /// `rows` name papers of the whole collection; `has` leaves out some of those of the map.
    template <class Row, class Has>
    void add(MapThingKind kind, std::uint32_t index, const std::vector<Row>& rows, Has has) {
        Papers having;
        for (const Row& row : rows) {
            const auto place = std::ranges::lower_bound(papers_, row.paper);
            if (place == papers_.end() || *place != row.paper || !has(row.paper)) continue;
            having.push_back(static_cast<std::uint32_t>(place - papers_.begin()));
        }
        std::ranges::sort(having);
        having.erase(std::ranges::unique(having).begin(), having.end());
        if (having.size() < 2) return;
        all_.push_back({{.kind = kind, .index = index, .spread = static_cast<std::uint32_t>(rows.size())}, having});
    }

    void add_links(const Relations& related) {
        for (std::uint32_t i = 0; i < papers_.size(); ++i) {
            for (const RelatedPaper& other : related[papers_[i]]) {
                const auto place = std::ranges::lower_bound(papers_, other.paper);
                if (place == papers_.end() || *place != other.paper) continue;
                add_link(i, static_cast<std::uint32_t>(place - papers_.begin()), other);
            }
        }
    }

    std::vector<Shared> take() { return std::move(all_); }

  private:
    void add_link(std::uint32_t paper, std::uint32_t other, const RelatedPaper& relation) {
        if (!relation.links_to && !relation.linked_from) return;
        const Papers both = {std::min(paper, other), std::max(paper, other)};
        const bool known = std::ranges::any_of(
            all_, [&](const Shared& each) { return each.thing.kind == MapThingKind::link && each.papers == both; });
        if (known) return;
        const std::uint32_t from = relation.links_to ? paper : other;
        all_.push_back({{.kind = MapThingKind::link,
                         .index = papers_[from],
                         .mutual = relation.links_to && relation.linked_from,
                         .spread = 2},
                        both});
    }

    const Papers& papers_;
    std::vector<Shared> all_;
};

/// A keyword's row also holds papers that only link to it in passing.
bool lists(const Paper& paper, const std::string& keyword) {
    return std::ranges::find(paper.keywords, keyword) != paper.keywords.end();
}

std::vector<Shared> things_of(const Papers& papers, const Catalog& catalog, const Indexes& indexes) {
    Gatherer gatherer(papers);
    gatherer.add_links(indexes.related);
    for (const KeywordRow& row : indexes.keywords) {
        gatherer.add(MapThingKind::keyword, row.keyword, row.papers, [&](std::uint32_t paper) {
            return lists(catalog.papers[paper], catalog.keywords[row.keyword].id);
        });
    }
    for (const WorkRow& row : indexes.works) {
        gatherer.add(MapThingKind::work, row.work, row.listed_in, [](std::uint32_t) { return true; });
    }
    return gatherer.take();
}

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
    graph.papers = papers_of_map(catalog, indexes);
    std::vector<Shared> things = things_of(graph.papers, catalog, indexes);
    graph.shared = things.size();
    graph.groups = groups_of(std::move(things));
    for (const MapGroup& group : graph.groups) graph.drawn += group.things.size();
    return graph;
}

}  // namespace conspectus
