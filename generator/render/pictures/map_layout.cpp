#include "render/pictures/map_layout.h"

#include <algorithm>
#include <numeric>

namespace conspectus {
namespace {

constexpr int sweeps = 8;

constexpr std::int64_t between_groups = 22;
constexpr std::int64_t between_papers = 18;
constexpr std::int64_t between_bands = 2;
constexpr std::int64_t thinnest = 2;
constexpr std::int64_t many = 12;

using Column = std::vector<std::uint32_t>;
using Lengths = std::vector<std::int64_t>;

Column as_given(std::size_t size) {
    Column column(size);
    std::iota(column.begin(), column.end(), 0U);
    return column;
}

std::vector<std::int64_t> positions_in(const Column& column) {
    std::vector<std::int64_t> positions(column.size());
    for (std::size_t i = 0; i < column.size(); ++i) positions[column[i]] = static_cast<std::int64_t>(i);
    return positions;
}

MapGroups groups_of_papers(std::size_t papers, const MapGroups& groups) {
    MapGroups turned(papers);
    for (std::uint32_t group = 0; group < groups.size(); ++group) {
        for (const std::uint32_t paper : groups[group]) turned[paper].push_back(group);
    }
    return turned;
}

/// Sorts a column by the mean position of each item's neighbours in the other; an item without any stays after its
/// predecessor.
void sort_by_neighbours(Column& column, const MapGroups& neighbours, const Column& other) {
    const std::vector<std::int64_t> positions = positions_in(other);
    std::vector<double> mean(column.size());
    double last = 0;
    for (const std::uint32_t each : column) {
        std::int64_t sum = 0;
        for (const std::uint32_t neighbour : neighbours[each]) sum += positions[neighbour];
        if (!neighbours[each].empty()) last = static_cast<double>(sum) / static_cast<double>(neighbours[each].size());
        mean[each] = last;
    }
    std::ranges::stable_sort(column, {}, [&](std::uint32_t each) { return mean[each]; });
}

/// Returns all papers, breadth first through the groups that they share.
Column outwards_from(std::uint32_t first, const MapGroups& groups, const MapGroups& turned) {
    Column order = {first};
    const auto add = [&](std::uint32_t paper) {
        if (std::ranges::find(order, paper) == order.end()) order.push_back(paper);
    };
    std::size_t next = 0;
    for (std::uint32_t paper = 0; paper < turned.size(); ++paper) {
        for (; next < order.size(); ++next) {
            for (const std::uint32_t group : turned[order[next]]) std::ranges::for_each(groups[group], add);
        }
        add(paper);
    }
    return order;
}

std::int64_t stacked(const Lengths& heights, std::int64_t gap) {
    if (heights.empty()) return 0;
    return std::accumulate(heights.begin(), heights.end(), (std::ssize(heights) - 1) * gap);
}

MapGroups members(const MapSizes& sizes) {
    MapGroups groups;
    for (const MapGroupSize& group : sizes.groups) groups.push_back(group.papers);
    return groups;
}

Lengths group_heights(const MapSizes& sizes) {
    Lengths heights;
    for (const MapGroupSize& group : sizes.groups) heights.push_back(group.heading + stacked(group.things, 0));
    return heights;
}

/// Returns the heights of the papers' nodes, each of which holds its bands side by side.
Lengths node_heights(const MapSizes& sizes) {
    Lengths heights(sizes.papers.size());
    for (const MapGroupSize& group : sizes.groups) {
        for (const std::uint32_t paper : group.papers) {
            heights[paper] += (heights[paper] > 0 ? between_bands : 0) + band_width(group.weight, sizes.thickest);
        }
    }
    return heights;
}

/// Places the bands of a group side by side in the middle of its node, closer together if the node is too low.
void attach_to_group(const MapGroupSize& size, std::int64_t width, const Column& papers, MapGroupBox& box) {
    for (const std::uint32_t paper : papers) {
        if (std::ranges::binary_search(size.papers, paper)) box.bands.push_back({paper, width, 0, 0});
    }
    const std::int64_t gaps = std::ssize(box.bands) - 1;
    const std::int64_t room = std::max<std::int64_t>(0, 2 * (box.node.height - width));  // in half pixels
    const std::int64_t step = gaps < 1 ? 0 : std::min(2 * (width + between_bands), room / gaps);
    std::int64_t y = 2 * box.node.top + box.node.height - step * gaps / 2;
    for (MapBand& band : box.bands) {
        band.to = y;
        y += step;
    }
}

void stack_groups(const MapSizes& sizes, std::int64_t y, MapLayout& layout) {
    for (const std::uint32_t index : layout.order.groups) {
        const MapGroupSize& size = sizes.groups[index];
        MapGroupBox& box = layout.groups[index];
        box.heading = {y, size.heading};
        y += size.heading;
        box.node = {y, stacked(size.things, 0)};
        for (const std::int64_t height : size.things) {
            box.things.push_back({y, height});
            y += height;
        }
        attach_to_group(size, band_width(size.weight, sizes.thickest), layout.order.papers, box);
        y += between_groups;
    }
}

/// Returns the position at which each paper's bands would be level: the mean of their ends at the groups, in half
/// pixels; 0 without any.
std::vector<std::int64_t> middles(const MapLayout& layout) {
    std::vector<std::int64_t> middles(layout.papers.size());
    std::vector<std::int64_t> widths(layout.papers.size());
    for (const MapGroupBox& group : layout.groups) {
        for (const MapBand& band : group.bands) {
            middles[band.paper] += band.to * band.width;
            widths[band.paper] += band.width;
        }
    }
    for (std::size_t i = 0; i < middles.size(); ++i) middles[i] /= std::max<std::int64_t>(1, widths[i]);
    return middles;
}

/// Moves overlapping boxes apart: midway between pushing them down from the top and up from the bottom, within the
/// height.
void spread_out(Lengths& tops, const Lengths& heights, std::int64_t height) {
    Lengths lowest(tops.size());
    std::int64_t limit = height;
    Lengths up = tops;
    for (std::size_t i = tops.size(); i > 0; --i) {
        lowest[i - 1] = limit - heights[i - 1];
        if (i < tops.size()) up[i - 1] = std::min(up[i - 1], up[i] - between_papers - heights[i - 1]);
        limit = lowest[i - 1] - between_papers;
    }
    std::int64_t down = 0;
    std::int64_t highest = 0;
    for (std::size_t i = 0; i < tops.size(); ++i) {
        down = i == 0 ? tops[i] : std::max(tops[i], down);
        tops[i] = std::clamp((down + up[i]) / 2, highest, lowest[i]);
        down += heights[i] + between_papers;
        highest += heights[i] + between_papers;
    }
}

void place_papers(const MapSizes& sizes, const Lengths& nodes, const Lengths& heights, MapLayout& layout) {
    const std::vector<std::int64_t> level = middles(layout);
    Lengths tops;
    Lengths in_order;
    for (const std::uint32_t paper : layout.order.papers) {
        const std::int64_t below_last = tops.empty() ? 0 : tops.back() + in_order.back() + between_papers;
        tops.push_back(nodes[paper] > 0 ? (level[paper] - heights[paper]) / 2 : below_last);
        in_order.push_back(heights[paper]);
    }
    spread_out(tops, in_order, layout.height);
    for (std::size_t i = 0; i < tops.size(); ++i) {
        const std::uint32_t paper = layout.order.papers[i];
        const auto centred = [&](std::int64_t height) {
            return Extent{tops[i] + (heights[paper] - height) / 2, height};
        };
        layout.papers[paper] = {centred(sizes.papers[paper]), centred(nodes[paper])};
    }
}

/// Orders the bands of each paper like their groups.
void attach_to_papers(MapLayout& layout) {
    std::vector<std::int64_t> next;
    for (const MapPaperBox& paper : layout.papers) next.push_back(paper.node.top);
    for (const std::uint32_t index : layout.order.groups) {
        for (MapBand& band : layout.groups[index].bands) {
            band.from = 2 * next[band.paper] + band.width;
            next[band.paper] += band.width + between_bands;
        }
    }
}

}  // namespace

std::int64_t crossings(const MapGroups& groups, const MapOrder& order) {
    const std::vector<std::int64_t> positions = positions_in(order.papers);
    std::int64_t count = 0;
    for (std::size_t below = 1; below < order.groups.size(); ++below) {
        for (std::size_t above = 0; above < below; ++above) {
            for (const std::uint32_t paper : groups[order.groups[above]]) {
                count += std::ranges::count_if(groups[order.groups[below]], [&](std::uint32_t other) {
                    return positions[paper] > positions[other];
                });
            }
        }
    }
    return count;
}

MapOrder order_map(std::size_t papers, const MapGroups& groups) {
    const MapGroups turned = groups_of_papers(papers, groups);
    MapOrder best{as_given(papers), as_given(groups.size())};
    std::int64_t fewest = crossings(groups, best);
    const auto keep_if_better = [&](const MapOrder& order) {
        const std::int64_t count = crossings(groups, order);
        if (count < fewest) best = order;
        fewest = std::min(fewest, count);
    };
    const auto sweep = [&](MapOrder order) {
        for (int i = 0; i < sweeps; ++i) {
            sort_by_neighbours(order.groups, groups, order.papers);
            keep_if_better(order);
            sort_by_neighbours(order.papers, turned, order.groups);
            keep_if_better(order);
        }
    };
    sweep(best);
    for (std::uint32_t first = 0; first < papers; ++first) {
        sweep({outwards_from(first, groups, turned), as_given(groups.size())});
    }
    return best;
}

std::int64_t band_width(std::int64_t things, std::int64_t thickest) {
    return std::max(thinnest, (std::min(things, many) * thickest + many - 1) / many);
}

MapLayout lay_out_map(const MapSizes& sizes) {
    const Lengths nodes = node_heights(sizes);
    Lengths heights = sizes.papers;
    for (std::size_t i = 0; i < heights.size(); ++i) heights[i] = std::max(heights[i], nodes[i]);
    const std::int64_t groups_height = stacked(group_heights(sizes), between_groups);

    MapLayout layout;
    layout.order = order_map(sizes.papers.size(), members(sizes));
    layout.papers.resize(sizes.papers.size());
    layout.groups.resize(sizes.groups.size());
    layout.height = std::max(groups_height, stacked(heights, between_papers));
    stack_groups(sizes, (layout.height - groups_height) / 2, layout);
    place_papers(sizes, nodes, heights, layout);
    attach_to_papers(layout);
    return layout;
}

}  // namespace conspectus
