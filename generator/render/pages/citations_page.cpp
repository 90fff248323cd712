#include "render/pages/citations_page.h"

#include "render/frame/layout.h"
#include "render/pages/citation_row.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(CitationRowView, "citation row", name, title, url, year, cited_by, papers, more, times, doi, is_paper, unresolved,
     number, status)
VIEW(CitationGroupView, "citation group", label, id, works)
VIEW(UnresolvedListView, "unresolved list", paper, numbers, ranges, list, count, total)
VIEW(CitationsPageView, "citations page", layout, is_first, is_alphabet, works, papers, resolved, unresolved, mentions,
     pagination, groups, repeated, repeated_count, queue, unresolved_papers, unresolved_pagination, unresolved_lists,
     exports)

namespace {

constexpr std::string_view unresolved_part = "unresolved";

/// How many works the editors' queue names.
constexpr std::size_t longest_queue = 100;

const Ordering& works_in(const PageContext& context) {
    return ordering_in(context.indexes.works_by_name, context.language.key);
}

void count(const PageContext& context, CitationsPageView& view) {
    for (std::size_t i = 0; i < context.catalog.works.size(); ++i) {
        const Work& work = context.catalog.works[i];
        ++(work.is_paper ? view.papers : work.unresolved ? view.unresolved : view.resolved);
        view.mentions += static_cast<std::int64_t>(context.indexes.works[i].mentions.size());
    }
    view.works = static_cast<std::int64_t>(context.catalog.works.size());
}

void list_repeated(const PageContext& context, CitationsPageView& view) {
    const std::vector<std::uint32_t> works = works_cited_more_than_once(context.indexes);
    view.repeated_count = static_cast<std::int64_t>(works.size());
    for (const std::uint32_t work : works) {
        if (view.repeated.size() == longest_list) break;
        view.repeated.push_back(citation_row(context, work));
    }
}

void list_queue(const PageContext& context, CitationsPageView& view) {
    for (const std::uint32_t work : context.indexes.cited_most) {
        if (view.queue.size() == longest_queue) break;
        if (!context.catalog.works[work].unresolved) view.queue.push_back(citation_row(context, work));
    }
}

std::size_t unresolved_pages(const std::vector<std::uint32_t>& papers) {
    return page_count(papers.size());
}

/// Papers with unresolved references: on the first page of the index while
/// they are few, each number with its link; else on pages of their own.
void list_unresolved(const PageContext& context, std::size_t page, CitationsPageView& view) {
    const std::vector<std::uint32_t> papers = papers_with_unresolved(context.catalog);
    const std::size_t pages = unresolved_pages(papers);
    view.unresolved_papers = static_cast<std::int64_t>(papers.size());
    if (pages > 1)
        view.unresolved_pagination =
            numbered_pagination(context, PageKind::citations, {}, pages, page, unresolved_part);
    if (pages > 1 && page == 0) return;
    const Slice slice = page_slice(papers.size(), pages, page);
    for (std::size_t i = slice.first; i < slice.last; ++i) {
        view.unresolved_lists.push_back(
            unresolved_list(context, papers[i], view.unresolved <= std::int64_t{longest_list}));
    }
}

void list_works(const PageContext& context, const ListPage& page, CitationsPageView& view) {
    const Ordering& ordering = works_in(context);
    for (std::size_t group = page.first_group; group < page.last_group; ++group) {
        const Bucket& bucket = ordering.buckets[group];
        CitationGroupView each{.label = bucket.label, .id = "letter-" + letter_key(bucket.label), .works = {}};
        const Slice slice = slice_of(page, bucket.entries.size());
        for (std::size_t i = slice.first; i < slice.last; ++i) {
            each.works.push_back(citation_row(context, bucket.entries[i]));
        }
        view.groups.push_back(std::move(each));
    }
}

CitationsPageView unresolved_page(const PageContext& context, const PageSubject& subject) {
    CitationsPageView view;
    view.layout = index_layout(context, PageKind::citations, subject.part, "citations");
    view.is_first = false;
    view.is_alphabet = false;
    count(context, view);
    list_unresolved(context, subject.index, view);
    return view;
}

}  // namespace

std::vector<PageSubject> citations_subjects(const PageContext& context) {
    std::vector<PageSubject> subjects;
    for (const ListPage& page : alphabet_pages(works_in(context))) subjects.push_back({0, {}, page.name});
    const std::size_t pages = unresolved_pages(papers_with_unresolved(context.catalog));
    for (std::uint32_t page = 1; pages > 1 && page <= pages; ++page) {
        subjects.push_back({page, {}, prefixed_part(unresolved_part, page_name(page))});
    }
    return subjects;
}

CitationsPageView citations_page(const PageContext& context, const PageSubject& subject) {
    if (subject.index > 0) return unresolved_page(context, subject);
    const std::vector<ListPage> pages = alphabet_pages(works_in(context));
    const ListPage& page = page_named(pages, subject.part);
    CitationsPageView view;
    view.layout = index_layout(context, PageKind::citations, subject.part, "citations");
    view.is_first = subject.part.empty();
    view.pagination =
        grouped_pagination(context, PageKind::citations, letter_names(works_in(context), "letter-"), pages, page);
    fill_alphabet(view.pagination);
    list_works(context, page, view);
    if (!view.is_first) return view;
    view.exports = collection_exports(context);
    count(context, view);
    list_repeated(context, view);
    list_queue(context, view);
    list_unresolved(context, 0, view);
    return view;
}

}  // namespace conspectus
