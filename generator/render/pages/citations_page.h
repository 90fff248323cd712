#pragma once
#include <string>
#include <vector>

#include "render/blocks/cite_box.h"
#include "render/blocks/entry_line.h"
#include "render/frame/page_row.h"
#include "render/frame/pagination.h"

namespace conspectus {

/// A work of the citation index.
struct CitationRowView {
    WordingView name;
    Html title;  ///< of an unresolved work what the text says of it
    Url url;
    std::string year;
    std::vector<LinkView> cited_by;  ///< the entries of reference lists; some, where there are many
    std::int64_t papers = 0;         ///< how many lists hold it
    std::int64_t more = 0;           ///< of these not in `cited_by`
    std::int64_t times = 0;          ///< mentions in our summaries
    Url doi;
    bool is_paper = false;
    bool unresolved = false;
    std::int64_t number = 0;  ///< of an unresolved one with an author; else 0
    std::optional<StatusView> status;
    static const TypeInfo& template_type();
};

struct CitationGroupView {
    std::string label;
    std::string id;
    std::vector<CitationRowView> works;
    static const TypeInfo& template_type();
};

/// A paper whose reference list is not in its source, or not wholly.
struct UnresolvedListView {
    PaperLineView paper;
    std::vector<LinkView> numbers;  ///< to each unresolved work; empty where there are many
    std::string ranges;             ///< "1–6, 9"
    Url list;                       ///< the paper's first unresolved entry
    std::int64_t count = 0;
    std::int64_t total = 0;
    static const TypeInfo& template_type();
};

struct CitationsPageView {
    LayoutView layout;
    bool is_first = true;     ///< of the pages of the alphabetical list
    bool is_alphabet = true;  ///< false on further pages of unresolved lists
    std::int64_t works = 0;
    std::int64_t papers = 0;    ///< works that are papers of the collection
    std::int64_t resolved = 0;  ///< works with bibliographic data that are no papers
    std::int64_t unresolved = 0;
    std::int64_t mentions = 0;
    PaginationView pagination;
    std::vector<CitationGroupView> groups;
    std::vector<CitationRowView> repeated;  ///< cited more than once, most first
    std::int64_t repeated_count = 0;
    std::vector<CitationRowView> queue;  ///< cited most and not summarised
    std::int64_t unresolved_papers = 0;
    PaginationView unresolved_pagination;
    std::vector<UnresolvedListView> unresolved_lists;
    std::vector<ExportLinkView> exports;  ///< of the whole collection, on the first page
    static const TypeInfo& template_type();
};

/// The citation index in one language; borrows its order.
struct CitationsList {
    const Ordering& order;
    GroupedList letters;
    std::vector<std::uint32_t> unresolved;  ///< papers with unresolved references
    bool links_unresolved = true;           ///< these are few enough for a link each
    std::vector<PageSubject> subjects;      ///< the pages of `letters`, then those of
                                            ///< `unresolved` where it has its own
};

CitationsList citations_list(const PageContext& context);
CitationsPageView citations_page(const PageContext& context, const PageSubject& subject, const CitationsList& list);

}  // namespace conspectus
