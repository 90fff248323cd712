#pragma once
#include <string>
#include <vector>

#include "render/blocks/entry_line.h"
#include "render/frame/page_row.h"
#include "render/frame/pagination.h"

namespace conspectus {

struct AuthorPageView {
    LayoutView layout;
    WordingView name;
    std::vector<WordingView> other_names;
    std::vector<WordingView> affiliations;  ///< as printed
    bool initials_only = false;             ///< the name as printed; may be several people
    bool institution = false;
    std::int64_t paper_count = 0;
    std::int64_t work_count = 0;
    PaginationView pagination;
    std::vector<PaperLineView> papers;
    std::vector<WorkEntryView> works;
    static const TypeInfo& template_type();
};

std::vector<PageSubject> author_subjects(const PageContext& context);
AuthorPageView author_page(const PageContext& context, const PageSubject& subject);

}  // namespace conspectus
