#pragma once
#include <string>
#include <vector>

#include "render/frame/layout.h"
#include "render/frame/wording.h"
#include "render/pictures/map_graph.h"
#include "render/pictures/map_layout.h"

namespace conspectus {

/// The labels of a map, not yet broken into lines.
struct MapPaperLabel {
    WordingView name;  ///< "Liu et al., 2022"; empty for a paper without authors
    WordingView title;
    std::string status;  ///< "retracted", or empty
    std::string alone;   ///< the remark on a paper that shares nothing; else empty
    Url url;
};
struct MapThingLabel {
    LinkView link;  ///< words only if it has no URL
    MapThingKind kind = MapThingKind::keyword;
};
struct MapGroupLabel {
    std::string papers_count;  ///< "2 papers"
    std::string things_count;  ///< "12 keywords, 1 work"; empty if the group has links only
    std::vector<std::uint32_t> papers;
    std::vector<MapThingLabel> things;
};
struct MapLabels {
    std::vector<MapPaperLabel> papers;
    std::vector<MapGroupLabel> groups;
};

/// A line of text and its baseline, in pixels.
struct MapLineView {
    std::string text;
    std::int64_t y = 0;
    std::string style;     ///< a class name
    std::string language;  ///< tag if it differs from the page's
    static const TypeInfo& template_type();
};
struct MapPaperView {
    std::string member;  ///< "p3": the class of everything that belongs to the paper
    std::string name;    ///< the whole label in one line
    Url url;
    std::vector<MapLineView> lines;
    std::int64_t y = 0;
    std::int64_t height = 0;
    std::int64_t node_y = 0;
    std::int64_t node_height = 0;
    static const TypeInfo& template_type();
};
struct MapThingView {
    LinkView link;
    std::string kind;  ///< "link", "keyword", "work"
    std::vector<MapLineView> lines;
    std::int64_t y = 0;
    std::int64_t height = 0;
    std::int64_t mark_y = 0;  ///< of the middle of its mark
    static const TypeInfo& template_type();
};
struct MapBandView {
    std::string member;
    std::int64_t width = 0;
    std::int64_t from = 0;  ///< in half pixels, as `to`
    std::int64_t to = 0;
    static const TypeInfo& template_type();
};
struct MapGroupView {
    std::string members;  ///< "p0 p3"
    std::vector<MapLineView> heading;
    std::int64_t node_y = 0;
    std::int64_t node_height = 0;
    std::vector<MapThingView> things;
    std::vector<MapBandView> bands;
    static const TypeInfo& template_type();
};

/// The map as drawn in windows of one kind. It stretches with the page while its text keeps its size, so horizontal
/// positions are in percent.
struct MapDrawingView {
    std::string name;  ///< "narrow", "wide"
    std::int64_t height = 0;
    std::int64_t half_pixels = 0;  ///< of its height
    std::string nodes_x;           ///< right edge of the papers: "36%"
    std::string bands_width;
    std::string groups_x;
    std::string groups_width;
    std::vector<MapPaperView> papers;  ///< from top to bottom, as the groups
    std::vector<MapGroupView> groups;
    static const TypeInfo& template_type();
};

/// Returns a drawing for phones and one for wider windows and for print.
std::vector<MapDrawingView> map_drawings(const MapLabels& labels);

}  // namespace conspectus
