#include "render/pictures/map_drawing.h"

#include <algorithm>

#include "render/pictures/label_lines.h"

namespace conspectus {

VIEW(MapLineView, "map line", text, y, style, language)
VIEW(MapPaperView, "map paper", member, name, url, lines, y, height, node_y, node_height)
VIEW(MapThingView, "map thing", link, kind, lines, y, height, mark_y)
VIEW(MapBandView, "map band", member, width, from, to)
VIEW(MapGroupView, "map group", members, heading, node_y, node_height, things, bands)
VIEW(MapDrawingView, "map drawing", name, height, half_pixels, nodes_x, bands_width, groups_x, groups_width, papers,
     groups)

namespace {

/// The measures of one drawing; `content` is the width of the narrowest page that shows it.
struct Setting {
    std::string_view name;
    int content;
    int papers;     ///< right edge of the papers, in percent of the width
    int groups;     ///< left edge of the groups, in percent of the width
    int name_size;  ///< of papers' names, in pixels, as in the style sheet
    int thing_size;
    std::int64_t thickest;    ///< of the bands
    std::size_t title_lines;  ///< of a title below a name
    bool is_wide;             ///< has room for the number of papers
};

constexpr Setting settings[] = {
    {.name = "narrow",
     .content = 288,
     .papers = 36,
     .groups = 47,
     .name_size = 13,
     .thing_size = 14,
     .thickest = 10,
     .title_lines = 3,
     .is_wide = false},
    {.name = "wide",
     .content = 640,
     .papers = 36,
     .groups = 60,
     .name_size = 15,
     .thing_size = 15,
     .thickest = 18,
     .title_lines = 5,
     .is_wide = true},
};

constexpr int small_size = 13;
constexpr int small_line = 17;
constexpr int beside_node = 9;   ///< between a paper's label and its node
constexpr int before_text = 18;  ///< from a group's node to its text
constexpr std::int64_t target = 24;
constexpr std::size_t most_lines = 8;

/// The lines of one label and their height.
struct Block {
    std::vector<MapLineView> lines;
    std::int64_t height = 0;

    void add(const Setting& setting, const WordingView& text, std::string_view style, int width, std::size_t most) {
        const int size = style == "name" ? setting.name_size : style == "thing" ? setting.thing_size : small_size;
        const int line = size == small_size ? small_line : size + 5;
        for (std::string& each : label_lines(text.text, width * 100 / size, most)) {
            lines.push_back({std::move(each), height + (3 * line + 2) / 4, std::string(style), text.language});
            height += line;
        }
    }

    /// Grows the block to the height of a link's target, with its lines in the middle.
    void grow() {
        const std::int64_t grown = std::max(height + 4, target);
        move((grown - height) / 2);
        height = grown;
    }

    void move(std::int64_t by) {
        for (MapLineView& line : lines) line.y += by;
    }
};

Block paper_block(const Setting& setting, const MapPaperLabel& paper) {
    const int width = setting.content * setting.papers / 100 - beside_node;
    Block block;
    block.add(setting, paper.name, "name", width, most_lines);
    if (paper.name.text.empty()) {
        block.add(setting, paper.title, "title only", width, most_lines);
    } else {
        block.add(setting, paper.title, "title", width, setting.title_lines);
    }
    block.add(setting, {paper.status, {}}, "status-mark", width, most_lines);
    block.add(setting, {paper.alone, {}}, "aside", width, most_lines);
    block.grow();
    return block;
}

int group_width(const Setting& setting) {
    return setting.content * (100 - setting.groups) / 100 - before_text;
}

Block heading_block(const Setting& setting, const MapGroupLabel& group) {
    Block block;
    const bool both = setting.is_wide && !group.things_count.empty();
    const std::string& either = group.things_count.empty() ? group.papers_count : group.things_count;
    block.add(setting, {both ? group.papers_count + " · " + group.things_count : either, {}}, "aside",
              group_width(setting), most_lines);
    block.height += 3;
    return block;
}

Block thing_block(const Setting& setting, const MapThingLabel& thing) {
    Block block;
    const std::string_view style = thing.kind == MapThingKind::link ? "aside" : "thing";
    block.add(setting, {thing.link.label, thing.link.language}, style, group_width(setting), most_lines);
    block.add(setting, {thing.link.status, {}}, "status-mark", group_width(setting), most_lines);
    block.grow();
    return block;
}

std::string member_class(std::uint32_t paper) {
    return "p" + std::to_string(paper);
}

std::string members_class(const std::vector<std::uint32_t>& papers) {
    std::string all;
    for (const std::uint32_t paper : papers) all += (all.empty() ? "" : " ") + member_class(paper);
    return all;
}

std::string_view kind_class(MapThingKind kind) {
    switch (kind) {
        case MapThingKind::link:
            return "link";
        case MapThingKind::keyword:
            return "keyword";
        case MapThingKind::work:
            return "work";
    }
    return {};
}

std::string in_percent(int value) {
    return std::to_string(value) + "%";
}

std::string whole_name(const MapPaperLabel& paper) {
    return paper.name.text.empty() ? paper.title.text : paper.name.text + " – " + paper.title.text;
}

/// All labels, broken into lines but without positions.
struct Blocks {
    std::vector<Block> papers;
    std::vector<Block> headings;
    std::vector<std::vector<Block>> things;
};

Blocks set_in_lines(const Setting& setting, const MapLabels& labels) {
    Blocks blocks;
    for (const MapPaperLabel& paper : labels.papers) blocks.papers.push_back(paper_block(setting, paper));
    for (const MapGroupLabel& group : labels.groups) {
        blocks.headings.push_back(heading_block(setting, group));
        std::vector<Block>& things = blocks.things.emplace_back();
        for (const MapThingLabel& thing : group.things) things.push_back(thing_block(setting, thing));
    }
    return blocks;
}

MapSizes sizes_of(const Setting& setting, const MapLabels& labels, const Blocks& blocks) {
    MapSizes sizes{.thickest = setting.thickest, .papers = {}, .groups = {}};
    for (const Block& block : blocks.papers) sizes.papers.push_back(block.height);
    for (std::size_t i = 0; i < labels.groups.size(); ++i) {
        MapGroupSize group{.papers = labels.groups[i].papers,
                           .weight = std::ssize(labels.groups[i].things),
                           .heading = blocks.headings[i].height,
                           .things = {}};
        for (const Block& block : blocks.things[i]) group.things.push_back(block.height);
        sizes.groups.push_back(std::move(group));
    }
    return sizes;
}

MapPaperView paper_view(std::uint32_t index, const MapPaperLabel& label, Block block, const MapPaperBox& box) {
    block.move(box.label.top);
    return {.member = member_class(index),
            .name = whole_name(label),
            .url = label.url,
            .lines = std::move(block.lines),
            .y = box.label.top,
            .height = box.label.height,
            .node_y = box.node.top,
            .node_height = box.node.height};
}

MapThingView thing_view(const MapThingLabel& label, Block block, const Extent& box) {
    block.move(box.top);
    const std::int64_t first = block.lines.empty() ? box.top + box.height / 2 : block.lines.front().y - 5;
    return {.link = label.link,
            .kind = std::string(kind_class(label.kind)),
            .lines = std::move(block.lines),
            .y = box.top,
            .height = box.height,
            .mark_y = first};
}

MapGroupView group_view(const MapGroupLabel& label, Block heading, std::vector<Block> things, const MapGroupBox& box) {
    heading.move(box.heading.top);
    MapGroupView view{.members = members_class(label.papers),
                      .heading = std::move(heading.lines),
                      .node_y = box.node.top,
                      .node_height = box.node.height,
                      .things = {},
                      .bands = {}};
    for (std::size_t i = 0; i < things.size(); ++i) {
        view.things.push_back(thing_view(label.things[i], std::move(things[i]), box.things[i]));
    }
    for (const MapBand& band : box.bands) {
        view.bands.push_back({member_class(band.paper), band.width, band.from, band.to});
    }
    return view;
}

MapDrawingView drawing(const Setting& setting, const MapLabels& labels) {
    Blocks blocks = set_in_lines(setting, labels);
    const MapLayout layout = lay_out_map(sizes_of(setting, labels, blocks));
    MapDrawingView view{.name = std::string(setting.name),
                        .height = layout.height,
                        .half_pixels = 2 * layout.height,
                        .nodes_x = in_percent(setting.papers),
                        .bands_width = in_percent(setting.groups - setting.papers),
                        .groups_x = in_percent(setting.groups),
                        .groups_width = in_percent(100 - setting.groups),
                        .papers = {},
                        .groups = {}};
    for (const std::uint32_t i : layout.order.papers) {
        view.papers.push_back(paper_view(i, labels.papers[i], std::move(blocks.papers[i]), layout.papers[i]));
    }
    for (const std::uint32_t i : layout.order.groups) {
        view.groups.push_back(
            group_view(labels.groups[i], std::move(blocks.headings[i]), std::move(blocks.things[i]), layout.groups[i]));
    }
    return view;
}

}  // namespace

std::vector<MapDrawingView> map_drawings(const MapLabels& labels) {
    std::vector<MapDrawingView> drawings;
    for (const Setting& setting : settings) drawings.push_back(drawing(setting, labels));
    return drawings;
}

}  // namespace conspectus
