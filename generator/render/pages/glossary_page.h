#pragma once
#include <string>
#include <vector>

#include "render/blocks/entry_line.h"
#include "render/frame/page_row.h"
#include "render/frame/pagination.h"

namespace conspectus {

/// A keyword's label and definition in one language.
struct TermView {
    std::string label;
    std::string definition;
    std::string tag;  ///< language tag of both if it differs from the page's
    static const TypeInfo& template_type();
};

struct GlossaryEntryView {
    std::string id;
    Url url;
    std::string abbreviation;
    std::vector<TermView> terms;  ///< the page's language first
    static const TypeInfo& template_type();
};

struct GlossaryGroupView {
    std::string label;
    std::string id;
    std::vector<GlossaryEntryView> entries;
    static const TypeInfo& template_type();
};

struct GlossaryPageView {
    LayoutView layout;
    std::int64_t total = 0;
    std::int64_t keywords = 0;
    bool is_first = true;
    PaginationView pagination;
    std::vector<GlossaryGroupView> groups;
    static const TypeInfo& template_type();
};

/// The keywords with a definition or an abbreviation, in one language's order.
struct GlossaryList {
    Ordering terms;
    GroupedList letters;
    std::int64_t total = 0;
    std::vector<PageSubject> subjects;
};

GlossaryList glossary_list(const PageContext& context);
GlossaryPageView glossary_page(const PageContext& context, const PageSubject& subject, const GlossaryList& list);

}  // namespace conspectus
