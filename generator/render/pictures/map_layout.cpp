#include "render/pictures/map_layout.h"

#include <algorithm>

namespace conspectus {
namespace {

constexpr std::int64_t between_groups = 22;
constexpr std::int64_t between_papers = 18;
constexpr std::int64_t between_bands = 2;
constexpr std::int64_t thinnest = 2;
constexpr std::int64_t many = 12;

MapGroups members(const MapSizes& sizes) {
    MapGroups groups;
    for (const MapGroupSize& group : sizes.groups) groups.push_back(group.papers);
    return groups;
}

/// Groups from the top downwards; returns where the last one ends.
std::int64_t stack_groups(const MapSizes& sizes, MapLayout& layout) {
    std::int64_t y = 0;
    for (const std::uint32_t index : layout.order.groups) {
        const MapGroupSize& size = sizes.groups[index];
        MapGroupPlace& place = layout.groups[index];
        if (y > 0) y += between_groups;
        place.heading = {y, size.heading};
        y += size.heading;
        const std::int64_t top = y;
        for (const std::int64_t height : size.things) {
            place.things.push_back({y, height});
            y += height;
        }
        place.node = {top, y - top};
    }
    return y;
}

/// Bands of one width side by side in the middle of a group's node; closer
/// where the node is lower than they are together.
void attach_to_group(const MapSizes& sizes, std::uint32_t index, MapLayout& layout) {
    MapGroupPlace& place = layout.groups[index];
    const std::int64_t width = band_width(sizes.groups[index].weight, sizes.thickest);
    for (const std::uint32_t paper : layout.order.papers) {
        if (std::ranges::binary_search(sizes.groups[index].papers, paper)) place.bands.push_back({paper, width, 0, 0});
    }
    const std::int64_t gaps = std::ssize(place.bands) - 1;
    if (gaps < 0) return;
    const std::int64_t room = std::max<std::int64_t>(0, 2 * (place.node.height - width));  // in half pixels
    const std::int64_t step = gaps == 0 ? 0 : std::min(2 * (width + between_bands), room / gaps);
    std::int64_t y = 2 * place.node.top + place.node.height - step * gaps / 2;
    for (MapBand& band : place.bands) {
        band.to = y;
        y += step;
    }
}

/// What the bands of each paper need, and where their middle would be level.
struct Wish {
    std::int64_t node = 0;
    std::int64_t middle = 0;  ///< in half pixels
};

std::vector<Wish> wishes(const MapLayout& layout) {
    std::vector<Wish> wishes(layout.papers.size());
    std::vector<std::int64_t> weights(layout.papers.size());
    for (const MapGroupPlace& group : layout.groups) {
        for (const MapBand& band : group.bands) {
            Wish& wish = wishes[band.paper];
            wish.node += band.width + (wish.node > 0 ? between_bands : 0);
            wish.middle += band.to * band.width;
            weights[band.paper] += band.width;
        }
    }
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (weights[i] > 0) wishes[i].middle /= weights[i];
    }
    return wishes;
}

/// Neighbours that would overlap, moved together to the mean of their wishes
/// (pool adjacent violators: the least sum of squared moves).
class Column {
  public:
    void add(std::int64_t wished_top, std::int64_t height) {
        blocks_.push_back({wished_top - used_, 1});
        used_ += height + between_papers;
        while (blocks_.size() > 1 && before(blocks_.back(), blocks_[blocks_.size() - 2])) {
            blocks_[blocks_.size() - 2].sum += blocks_.back().sum;
            blocks_[blocks_.size() - 2].count += blocks_.back().count;
            blocks_.pop_back();
        }
    }

    /// How far below its place in a tight stack each one comes to stand.
    std::vector<std::int64_t> shifts(std::int64_t most) const {
        std::vector<std::int64_t> shifts;
        for (const Block& block : blocks_) {
            shifts.insert(shifts.end(), static_cast<std::size_t>(block.count),
                          std::clamp<std::int64_t>(block.sum / block.count, 0, most));
        }
        return shifts;
    }

  private:
    struct Block {
        std::int64_t sum = 0;
        std::int64_t count = 0;
    };
    static bool before(const Block& a, const Block& b) { return a.sum * b.count < b.sum * a.count; }

    std::vector<Block> blocks_;
    std::int64_t used_ = 0;
};

Extent centred(const Extent& in, std::int64_t height) {
    return {in.top + (in.height - height) / 2, height};
}

void move_down(MapLayout& layout, std::int64_t by) {
    for (MapGroupPlace& group : layout.groups) {
        group.heading.top += by;
        group.node.top += by;
        for (Extent& thing : group.things) thing.top += by;
        for (MapBand& band : group.bands) band.to += 2 * by;
    }
}

std::vector<std::int64_t> heights(const MapSizes& sizes, const std::vector<Wish>& wished) {
    std::vector<std::int64_t> heights;
    for (std::size_t i = 0; i < wished.size(); ++i) heights.push_back(std::max(sizes.papers[i], wished[i].node));
    return heights;
}

std::int64_t stacked(const std::vector<std::int64_t>& heights) {
    std::int64_t height = 0;
    for (const std::int64_t each : heights) height += each + between_papers;
    return std::max<std::int64_t>(0, height - between_papers);
}

/// The picture is as high as its higher column; groups stand in its middle.
void set_height(const MapSizes& sizes, std::int64_t groups_height, MapLayout& layout) {
    layout.height = std::max(groups_height, stacked(heights(sizes, wishes(layout))));
    move_down(layout, (layout.height - groups_height) / 2);
}

void place_papers(const MapSizes& sizes, MapLayout& layout) {
    const std::vector<Wish> wished = wishes(layout);
    const std::vector<std::int64_t> high = heights(sizes, wished);
    Column column;
    std::int64_t next = 0;  // a paper without bands stands below the one before it
    for (const std::uint32_t paper : layout.order.papers) {
        const std::int64_t top = wished[paper].node > 0 ? (wished[paper].middle - high[paper]) / 2 : next;
        column.add(top, high[paper]);
        next = top + high[paper] + between_papers;
    }
    const std::vector<std::int64_t> shifts = column.shifts(layout.height - stacked(high));
    std::int64_t y = 0;
    for (std::size_t i = 0; i < shifts.size(); ++i) {
        const std::uint32_t paper = layout.order.papers[i];
        const Extent whole{y + shifts[i], high[paper]};
        layout.papers[paper] = {centred(whole, sizes.papers[paper]), centred(whole, wished[paper].node)};
        y += high[paper] + between_papers;
    }
}

/// Bands leave a paper in the order of their groups.
void attach_to_papers(MapLayout& layout) {
    std::vector<std::int64_t> next;
    for (const MapPaperPlace& paper : layout.papers) next.push_back(paper.node.top);
    for (const std::uint32_t index : layout.order.groups) {
        for (MapBand& band : layout.groups[index].bands) {
            band.from = 2 * next[band.paper] + band.width;
            next[band.paper] += band.width + between_bands;
        }
    }
}

}  // namespace

std::int64_t band_width(std::int64_t things, std::int64_t thickest) {
    return std::max(thinnest, (std::min(things, many) * thickest + many - 1) / many);
}

MapLayout lay_out_map(const MapSizes& sizes) {
    MapLayout layout;
    layout.order = order_map(sizes.papers.size(), members(sizes));
    layout.papers.resize(sizes.papers.size());
    layout.groups.resize(sizes.groups.size());
    const std::int64_t groups_height = stack_groups(sizes, layout);
    for (const std::uint32_t group : layout.order.groups) attach_to_group(sizes, group, layout);
    set_height(sizes, groups_height, layout);
    place_papers(sizes, layout);
    attach_to_papers(layout);
    return layout;
}

}  // namespace conspectus
