#include "render/pages/citations_page.h"

#include <algorithm>

#include "render/frame/layout.h"
#include "template/ui_text.h"
#include "text/utf8.h"

namespace conspectus {

VIEW(CitationRowView, "citation row", name, title, url, year, cited_by, papers, more, times, doi, is_paper, unresolved,
     number, status)
VIEW(CitationGroupView, "citation group", label, id, works)
VIEW(UnresolvedListView, "unresolved list", paper, numbers, ranges, list, count, total)
VIEW(CitationsPageView, "citations page", layout, is_first, is_alphabet, works, papers, resolved, unresolved, mentions,
     pagination, groups, repeated, repeated_count, queue, unresolved_papers, unresolved_pagination, unresolved_lists,
     exports)

namespace {

/// The number of citing papers that a row names.
constexpr std::size_t most_cited_by = 5;

std::string reference_fragment(std::uint32_t number) {
    return number == 0 ? std::string() : "ref-" + std::to_string(number);
}

std::vector<LinkView> cited_by(const PageContext& context, const WorkRow& row) {
    std::vector<LinkView> links;
    for (const ListedIn& listed : row.listed_in) {
        if (links.size() == most_cited_by) break;
        links.push_back(short_paper_link(context, listed.paper, reference_fragment(listed.number)));
    }
    return links;
}

/// Returns the author that the citing text names, by whom the index sorts the work;
/// else its number, since the row names the paper.
WordingView unresolved_name(const PageContext& context, const Work& work) {
    const Reference& listed = context.catalog.entry_of(work);
    if (listed.unresolved_author.empty()) {
        return {ui_text(context.strings, "reference-number", -1, {{"number", std::to_string(listed.number)}}), {}};
    }
    const bool han = contains_han(listed.unresolved_author);
    return {listed.unresolved_author,
            han ? foreign_tag(context, language_tag(context.catalog.site, "zh")) : std::string()};
}

/// A work that names no author is listed by its title.
WordingView name_of(const PageContext& context, const Work& work) {
    if (work.is_unresolved()) return unresolved_name(context, work);
    const Record& record = context.catalog.record_of(work);
    return record.authors.empty() ? record_title(context, record) : work_name(context, work);
}

/// Returns what follows the name: the title, or what is said of an unresolved work.
Html title_of(const PageContext& context, const Work& work) {
    if (work.is_unresolved()) return wording_html(wording(context, context.catalog.entry_of(work).unresolved_note));
    const Record& record = context.catalog.record_of(work);
    return record.authors.empty() ? Html{} : wording_html(record_title(context, record));
}

/// Returns "1–6, 9".
std::string ranges_of(const std::vector<std::uint32_t>& numbers) {
    std::string text;
    for (std::size_t first = 0; first < numbers.size();) {
        std::size_t last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
        text += (text.empty() ? "" : ", ") + std::to_string(numbers[first]);
        if (last > first) text += "–" + std::to_string(numbers[last]);
        first = last + 1;
    }
    return text;
}

CitationRowView citation_row(const PageContext& context, std::uint32_t index) {
    const Work& work = context.catalog.works[index];
    const Record& record = context.catalog.record_of(work);
    const Reference& listed = context.catalog.entry_of(work);
    const WorkRow& row = context.indexes.works[index];
    CitationRowView view{.name = name_of(context, work),
                         .title = title_of(context, work),
                         .url = work_url(context, work),
                         .year = {},
                         .cited_by = cited_by(context, row),
                         .papers = static_cast<std::int64_t>(row.listed_in.size()),
                         .times = static_cast<std::int64_t>(row.mentions.size()),
                         .doi = doi_url(record.DOI),
                         .is_paper = work.is_paper(),
                         .unresolved = work.is_unresolved(),
                         .number = listed.unresolved_author.empty() ? std::int64_t{0} : std::int64_t{listed.number},
                         .status = status_view(context, context.catalog.status_of(work))};
    if (!record.issued.empty()) view.year = std::to_string(record.issued.first.year);
    view.more = view.papers - static_cast<std::int64_t>(view.cited_by.size());
    return view;
}

std::vector<std::uint32_t> works_cited_more_than_once(const Indexes& indexes) {
    std::vector<std::uint32_t> works;
    for (std::uint32_t i = 0; i < indexes.works.size(); ++i) {
        if (indexes.works[i].mentions.size() > 1) works.push_back(i);
    }
    std::ranges::stable_sort(works, std::ranges::greater{},
                             [&](std::uint32_t work) { return indexes.works[work].mentions.size(); });
    return works;
}

std::vector<std::uint32_t> papers_with_unresolved(const Catalog& catalog) {
    std::vector<std::uint32_t> papers;
    for (std::uint32_t i = 0; i < catalog.papers.size(); ++i) {
        if (std::ranges::any_of(catalog.papers[i].references, &Reference::unresolved)) papers.push_back(i);
    }
    return papers;
}

UnresolvedListView unresolved_list(const PageContext& context, std::uint32_t paper, bool with_numbers) {
    const Paper& from = context.catalog.papers[paper];
    UnresolvedListView view{.paper = paper_line(context, paper), .numbers = {}, .ranges = {}, .list = {}};
    std::vector<std::uint32_t> numbers;
    for (const Reference& reference : from.references) {
        if (!reference.unresolved) continue;
        numbers.push_back(reference.number);
        if (!with_numbers) continue;
        view.numbers.push_back({.label = std::to_string(reference.number),
                                .language = {},
                                .url = context.to(PageKind::work, reference.work)});
    }
    view.ranges = ranges_of(numbers);
    view.list = context.to(PageKind::paper, from.id, numbers.empty() ? "" : reference_fragment(numbers.front()));
    view.count = static_cast<std::int64_t>(numbers.size());
    view.total = static_cast<std::int64_t>(from.references.size());
    return view;
}

constexpr std::string_view unresolved_part = "unresolved";

/// The number of works in the editors' queue.
constexpr std::size_t longest_queue = 100;

void count(const PageContext& context, CitationsPageView& view) {
    for (std::size_t i = 0; i < context.catalog.works.size(); ++i) {
        const Work& work = context.catalog.works[i];
        ++(work.is_paper() ? view.papers : work.is_unresolved() ? view.unresolved : view.resolved);
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
        if (!context.catalog.works[work].is_unresolved()) view.queue.push_back(citation_row(context, work));
    }
}

/// Adds the papers with unresolved references: a few on the first page of the index
/// (page 0), many on pages of their own.
void list_unresolved(const PageContext& context, const CitationsList& list, std::size_t page, CitationsPageView& view) {
    const std::size_t pages = page_count(list.unresolved.size());
    view.unresolved_papers = std::ssize(list.unresolved);
    if (pages > 1)
        view.unresolved_pagination =
            numbered_pagination(context, PageKind::citations, {}, pages, page, unresolved_part);
    if (pages > 1 && page == 0) return;
    const Slice slice = page_slice(list.unresolved.size(), pages, page);
    for (std::size_t i = slice.first; i < slice.last; ++i) {
        view.unresolved_lists.push_back(unresolved_list(context, list.unresolved[i], list.links_unresolved));
    }
}

}  // namespace

CitationsList citations_list(const PageContext& context) {
    const Ordering& order = ordering_in(context.indexes.works_by_name, context.language.key);
    CitationsList list{.order = order, .letters = lettered_list(order, "letter-"), .unresolved = {}, .subjects = {}};
    list.unresolved = papers_with_unresolved(context.catalog);
    const auto references = std::ranges::count_if(context.catalog.works, &Work::is_unresolved);
    list.links_unresolved = references <= std::int64_t{longest_list};
    list.subjects = page_subjects(list.letters);
    const std::size_t pages = page_count(list.unresolved.size());
    for (std::size_t page = 1; pages > 1 && page <= pages; ++page) {
        const auto index = static_cast<std::uint32_t>(list.subjects.size());
        list.subjects.push_back({index, {}, prefixed_part(unresolved_part, page_name(page))});
    }
    return list;
}

CitationsPageView citations_page(const PageContext& context, const PageSubject& subject, const CitationsList& list) {
    CitationsPageView view;
    view.layout = index_layout(context, PageKind::citations, subject.part, "citations");
    view.is_first = subject.part.empty();
    view.is_alphabet = subject.index < list.letters.pages.size();
    if (!view.is_alphabet) {
        list_unresolved(context, list, subject.index - list.letters.pages.size() + 1, view);
        return view;
    }
    view.pagination = grouped_pagination(context, PageKind::citations, list.letters, subject.index);
    fill_alphabet(view.pagination);
    view.groups = letter_groups(list.order, list.letters, subject.index, &CitationGroupView::works,
                                [&](std::uint32_t work) { return citation_row(context, work); });
    if (!view.is_first) return view;
    view.exports = collection_exports(context);
    count(context, view);
    list_repeated(context, view);
    list_queue(context, view);
    list_unresolved(context, list, 0, view);
    return view;
}

}  // namespace conspectus
