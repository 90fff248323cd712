#pragma once
#include <string>
#include <vector>

#include "render/blocks/entry_line.h"
#include "render/frame/page_row.h"
#include "render/frame/pagination.h"

namespace conspectus {

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

/// The title a journal has on this page, its tag taken from its script where it
/// states no language.
WordingView journal_title(const PageContext& context, const Localized& title);

}  // namespace conspectus
