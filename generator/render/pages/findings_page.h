#pragma once
#include <optional>
#include <string>
#include <vector>

#include "render/blocks/finding_line.h"
#include "render/frame/page_row.h"
#include "render/frame/pagination.h"

namespace conspectus {

/// One outcome and its findings.
struct OutcomeView {
    WordingView name;
    Url url;  ///< of the keyword; empty for findings without an outcome
    std::string id;
    std::int64_t count = 0;
    FindingListView findings;
    static const TypeInfo& template_type();
};

struct FindingsPageView {
    LayoutView layout;
    std::int64_t total = 0;
    std::int64_t outcome_count = 0;
    std::int64_t paper_count = 0;
    bool is_first = true;
    PaginationView pagination;
    std::vector<OutcomeView> outcomes;
    static const TypeInfo& template_type();
};

/// The outcomes in one language's order; borrows their findings.
struct FindingsList {
    std::vector<const FindingsRow*> outcomes;
    GroupedList names;  ///< parallel to `outcomes`
    std::vector<PageSubject> subjects;
};

FindingsList findings_list(const PageContext& context);
FindingsPageView findings_page(const PageContext& context, const PageSubject& subject, const FindingsList& list);

}  // namespace conspectus
