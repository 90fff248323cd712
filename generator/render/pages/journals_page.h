#pragma once
#include <string>
#include <vector>

#include "render/frame/layout.h"
#include "render/frame/page_row.h"
#include "render/frame/pagination.h"
#include "render/frame/wording.h"

namespace conspectus {

struct JournalLineView {
    WordingView title;
    WordingView other;  ///< its title in another language, may be empty
    Url url;
    std::int64_t papers = 0;
    std::int64_t works = 0;
    static const TypeInfo& template_type();
};

struct JournalGroupView {
    std::string label;
    std::string id;
    std::vector<JournalLineView> journals;
    static const TypeInfo& template_type();
};

struct YearLineView {
    std::string year;
    Url url;
    std::int64_t papers = 0;
    std::int64_t works = 0;
    static const TypeInfo& template_type();
};

struct JournalsPageView {
    LayoutView layout;
    std::int64_t total = 0;
    bool is_first = true;
    PaginationView pagination;
    std::vector<JournalGroupView> groups;
    std::vector<YearLineView> years;  ///< latest first
    Url timeline;                     ///< the picture of the years
    static const TypeInfo& template_type();
};

std::vector<PageSubject> journals_subjects(const PageContext& context);
JournalsPageView journals_page(const PageContext& context, const PageSubject& subject);

}  // namespace conspectus
