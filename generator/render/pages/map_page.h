#pragma once
#include <string>
#include <vector>

#include "render/frame/page_row.h"
#include "render/pictures/map_drawing.h"

namespace conspectus {

/// A group of the map as a row of the table below it.
struct MapRowView {
    std::vector<LinkView> papers;
    std::vector<LinkView> keywords;
    std::vector<LinkView> works;
    std::string link;  ///< "summaries link to each other"
    static const TypeInfo& template_type();
};

struct MapPageView {
    LayoutView layout;
    std::string counts;  ///< "19 keywords, 2 works"; empty if nothing is shared
    std::int64_t papers = 0;
    std::int64_t all_papers = 0;
    std::int64_t drawn = 0;  ///< number of shared things in the drawings
    std::int64_t shared = 0;
    bool has_works = false;
    std::vector<MapDrawingView> drawings;  ///< none if nothing is shared
    std::vector<MapRowView> rows;
    static const TypeInfo& template_type();
};

MapPageView map_page(const PageContext& context, const PageSubject& subject);

}  // namespace conspectus
