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
    Html title;  ///< of an unresolved work, what the citing text says of it
    Url url;
    std::string year;
    std::vector<LinkView> cited_by;  ///< entries of reference lists; the first few of many
    std::int64_t papers = 0;         ///< number of lists that have it
    std::int64_t more = 0;           ///< number of those not in `cited_by`
    std::int64_t times = 0;          ///< number of mentions in our summaries
    Url doi;
    bool is_paper = false;
    bool unresolved = false;
    std::int64_t number = 0;  ///< reference number of an unresolved work with an author; else 0
    std::optional<StatusView> status;
    static const TypeInfo& template_type();
};

struct CitationGroupView {
    std::string label;
    std::string id;
    std::vector<CitationRowView> works;
    static const TypeInfo& template_type();
};

/// A paper whose source lacks its reference list or part of it.
struct UnresolvedListView {
    PaperLineView paper;
    std::vector<LinkView> numbers;  ///< links to the unresolved works; empty if there are many
    std::string ranges;             ///< "1–6, 9"
    Url list;                       ///< link to the paper's first unresolved entry
    std::int64_t count = 0;
    std::int64_t total = 0;
    static const TypeInfo& template_type();
};

struct CitationsPageView {
    LayoutView layout;
    bool is_first = true;     ///< the first page of the alphabetical list
    bool is_alphabet = true;  ///< a page of the alphabetical list, not of unresolved references
    std::int64_t works = 0;
    std::int64_t papers = 0;    ///< works that are papers of the collection
    std::int64_t resolved = 0;  ///< other works with bibliographic data
    std::int64_t unresolved = 0;
    std::int64_t mentions = 0;
    PaginationView pagination;
    std::vector<CitationGroupView> groups;
    std::vector<CitationRowView> repeated;  ///< cited more than once, most first
    std::int64_t repeated_count = 0;
    std::vector<CitationRowView> queue;  ///< cited most, and not summarised yet
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
