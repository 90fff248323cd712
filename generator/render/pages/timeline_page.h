#pragma once
#include <optional>
#include <string>
#include <vector>

#include "render/frame/layout.h"
#include "render/frame/page_row.h"
#include "render/pictures/timeline_picture.h"

namespace conspectus {

/// A year in the table below the picture. The last row may be that of publications without a stated year.
struct TimelineRowView {
    std::string year;  ///< empty: not stated
    Url url;           ///< of the year's page; empty without a year
    std::int64_t papers = 0;
    std::int64_t works = 0;
    std::vector<LinkView> named;  ///< the papers; empty if the collection has many
    static const TypeInfo& template_type();
};

struct TimelinePageView {
    LayoutView layout;
    std::int64_t papers = 0;  ///< with a stated year, as `works`
    std::string paper_years;  ///< "2024–2025"
    std::int64_t works = 0;
    std::string work_years;
    std::int64_t undated = 0;                    ///< number of papers and works without a stated year
    std::optional<TimelinePictureView> picture;  ///< if any year is stated
    std::vector<TimelineRowView> rows;           ///< latest first
    static const TypeInfo& template_type();
};

TimelinePageView timeline_page(const PageContext& context, const PageSubject& subject);

}  // namespace conspectus
