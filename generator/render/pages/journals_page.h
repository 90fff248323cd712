#pragma once
#include <optional>
#include <string>
#include <vector>

#include "render/blocks/entry_line.h"
#include "render/frame/page_row.h"
#include "render/frame/pagination.h"

namespace conspectus {

struct JournalLineView {
    WordingView title;
    WordingView other;  ///< the title in another language; may be empty
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
    Url timeline;                     ///< of the picture of the years
    static const TypeInfo& template_type();
};

/// The index of journals in one language; borrows its order.
struct JournalsList {
    const Ordering& order;
    GroupedList letters;
    std::vector<PageSubject> subjects;
};

JournalsList journals_list(const PageContext& context);
JournalsPageView journals_page(const PageContext& context, const PageSubject& subject, const JournalsList& list);

struct JournalPageView {
    LayoutView layout;
    WordingView title;
    std::vector<WordingView> other_titles;
    WordingView abbreviation;
    std::string issn;
    std::int64_t paper_count = 0;
    std::int64_t work_count = 0;
    PaginationView pagination;
    std::vector<PaperLineView> papers;
    std::vector<WorkEntryView> works;
    static const TypeInfo& template_type();
};

struct YearPageView {
    LayoutView layout;
    std::string year;
    std::int64_t paper_count = 0;
    std::int64_t work_count = 0;
    std::optional<LinkView> earlier;
    std::optional<LinkView> later;
    PaginationView pagination;
    std::vector<PaperLineView> papers;
    std::vector<WorkEntryView> works;
    static const TypeInfo& template_type();
};

std::vector<PageSubject> journal_subjects(const PageContext& context);
JournalPageView journal_page(const PageContext& context, const PageSubject& subject);

std::vector<PageSubject> year_subjects(const PageContext& context);
YearPageView year_page(const PageContext& context, const PageSubject& subject);

}  // namespace conspectus
