#include "render/pictures/map_order.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <tuple>
#include <utility>

namespace conspectus {
namespace {

constexpr std::size_t most_tried = 6;
constexpr int sweeps = 8;

using Places = std::vector<std::int64_t>;

std::vector<std::uint32_t> as_given(std::size_t size) {
    std::vector<std::uint32_t> order(size);
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

Places places_in(const std::vector<std::uint32_t>& order) {
    Places places(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) places[order[i]] = static_cast<std::int64_t>(i);
    return places;
}

/// Crossings of the bands of two groups when the first stands above.
std::int64_t crossings_of(const std::vector<std::uint32_t>& above, const std::vector<std::uint32_t>& below,
                          const Places& places) {
    std::int64_t count = 0;
    for (const std::uint32_t paper : above) {
        count += std::ranges::count_if(below, [&](std::uint32_t other) { return places[paper] > places[other]; });
    }
    return count;
}

MapGroups groups_of_papers(std::size_t papers, const MapGroups& groups) {
    MapGroups turned(papers);
    for (std::uint32_t group = 0; group < groups.size(); ++group) {
        for (const std::uint32_t paper : groups[group]) turned[paper].push_back(group);
    }
    return turned;
}

/// Sorts one column by the mean place of each one's neighbours in the other;
/// what has none stays behind what it stood behind.
void sort_by_neighbours(std::vector<std::uint32_t>& column, const MapGroups& neighbours, const Places& places) {
    std::vector<std::pair<std::int64_t, std::int64_t>> mean(neighbours.size());  // sum, count
    std::pair<std::int64_t, std::int64_t> last{0, 1};
    for (const std::uint32_t each : column) {
        std::int64_t sum = 0;
        for (const std::uint32_t other : neighbours[each]) sum += places[other];
        if (!neighbours[each].empty()) last = {sum, std::ssize(neighbours[each])};
        mean[each] = last;
    }
    std::ranges::stable_sort(column, [&](std::uint32_t a, std::uint32_t b) {
        return mean[a].first * mean[b].second < mean[b].first * mean[a].second;
    });
}

/// Exchanges neighbours as long as that takes crossings away.
void exchange_neighbours(std::vector<std::uint32_t>& column, const MapGroups& neighbours, const Places& places) {
    bool better = true;
    for (std::size_t pass = 0; better && pass < column.size(); ++pass) {
        better = false;
        for (std::size_t i = 1; i < column.size(); ++i) {
            const auto& a = neighbours[column[i - 1]];
            const auto& b = neighbours[column[i]];
            if (crossings_of(a, b, places) <= crossings_of(b, a, places)) continue;
            std::swap(column[i - 1], column[i]);
            better = true;
        }
    }
}

/// How far the bands are from level.
std::int64_t slope(const MapGroups& groups, const MapOrder& order) {
    const Places papers = places_in(order.papers);
    const std::int64_t rows = std::ssize(order.groups);
    std::int64_t sum = 0;
    for (std::int64_t row = 0; row < rows; ++row) {
        for (const std::uint32_t paper : groups[order.groups[static_cast<std::size_t>(row)]]) {
            sum += std::abs((2 * papers[paper] + 1) * rows - (2 * row + 1) * std::ssize(papers));
        }
    }
    return sum;
}

/// Keeps the best order that it is shown; of equal ones the first.
class Best {
  public:
    Best(const MapGroups& groups, MapOrder start) : groups_(groups), order_(std::move(start)), cost_(cost(order_)) {}

    void see(const MapOrder& order) {
        const auto its = cost(order);
        if (its < cost_) std::tie(order_, cost_) = std::tuple(order, its);
    }
    const MapOrder& order() const { return order_; }

  private:
    using Cost = std::pair<std::int64_t, std::int64_t>;
    Cost cost(const MapOrder& order) const { return {crossings(groups_, order), slope(groups_, order)}; }

    const MapGroups& groups_;
    MapOrder order_;
    Cost cost_;
};

void settle_groups(MapOrder& order, const MapGroups& groups) {
    const Places places = places_in(order.papers);
    sort_by_neighbours(order.groups, groups, places);
    exchange_neighbours(order.groups, groups, places);
}

void try_every_order(Best& best, const MapGroups& groups) {
    MapOrder order = best.order();
    do {
        MapOrder settled{order.papers, as_given(groups.size())};
        settle_groups(settled, groups);
        best.see(settled);
    } while (std::ranges::next_permutation(order.papers).found);
}

void sweep(Best& best, MapOrder order, const MapGroups& groups, const MapGroups& turned) {
    for (int i = 0; i < sweeps; ++i) {
        settle_groups(order, groups);
        best.see(order);
        const Places places = places_in(order.groups);
        sort_by_neighbours(order.papers, turned, places);
        exchange_neighbours(order.papers, turned, places);
        best.see(order);
    }
}

/// All papers, those that share a group with an earlier one first.
std::vector<std::uint32_t> outwards_from(std::uint32_t first, const MapGroups& groups, const MapGroups& turned) {
    std::vector<std::uint32_t> order;
    std::vector<bool> seen(turned.size());
    const auto add = [&](std::uint32_t paper) {
        if (!seen[paper]) order.push_back(paper);
        seen[paper] = true;
    };
    const auto add_with_neighbours = [&](std::uint32_t start) {
        add(start);
        for (std::size_t i = order.size() - 1; i < order.size(); ++i) {
            for (const std::uint32_t group : turned[order[i]]) std::ranges::for_each(groups[group], add);
        }
    };
    add_with_neighbours(first);
    for (std::uint32_t paper = 0; paper < turned.size(); ++paper) {
        if (!seen[paper]) add_with_neighbours(paper);
    }
    return order;
}

void sweep_from_every_paper(Best& best, std::size_t papers, const MapGroups& groups) {
    const MapGroups turned = groups_of_papers(papers, groups);
    sweep(best, best.order(), groups, turned);
    for (std::uint32_t first = 0; first < papers; ++first) {
        sweep(best, {outwards_from(first, groups, turned), as_given(groups.size())}, groups, turned);
    }
}

}  // namespace

std::int64_t crossings(const MapGroups& groups, const MapOrder& order) {
    const Places places = places_in(order.papers);
    std::int64_t count = 0;
    for (std::size_t below = 1; below < order.groups.size(); ++below) {
        for (std::size_t above = 0; above < below; ++above) {
            count += crossings_of(groups[order.groups[above]], groups[order.groups[below]], places);
        }
    }
    return count;
}

MapOrder order_map(std::size_t papers, const MapGroups& groups) {
    Best best(groups, {as_given(papers), as_given(groups.size())});
    if (papers <= most_tried) {
        try_every_order(best, groups);
    } else {
        sweep_from_every_paper(best, papers, groups);
    }
    return best.order();
}

}  // namespace conspectus
