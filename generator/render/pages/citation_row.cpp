#include "render/pages/citation_row.h"

#include <algorithm>

#include "template/ui_text.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// How many citing papers a row names.
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

/// As the citing text names its author, under whom the index files it; else
/// its number, for the row names the paper.
WordingView unresolved_name(const PageContext& context, const Work& work) {
    if (work.unresolved_author.empty()) {
        return {ui_text(context.strings, "reference-number", -1, {{"number", std::to_string(work.number)}}), {}};
    }
    const bool han = contains_han(work.unresolved_author);
    return {work.unresolved_author,
            han ? foreign_tag(context, language_tag(context.catalog.site, "zh")) : std::string()};
}

/// A work that names no author is listed by its title.
WordingView name_of(const PageContext& context, const Work& work) {
    if (work.unresolved) return unresolved_name(context, work);
    return work.record.authors.empty() ? record_title(context, work.record) : work_name(context, work);
}

/// What stands behind the name: the title, or what is said of an unresolved work.
Html title_of(const PageContext& context, const Work& work) {
    if (work.unresolved) return wording_html(wording(context, work.unresolved_note));
    return work.record.authors.empty() ? Html{} : wording_html(record_title(context, work.record));
}

/// "1–6, 9".
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

}  // namespace

CitationRowView citation_row(const PageContext& context, std::uint32_t index) {
    const Work& work = context.catalog.works[index];
    const WorkRow& row = context.indexes.works[index];
    CitationRowView view{.name = name_of(context, work),
                         .title = title_of(context, work),
                         .url = work_url(context, work),
                         .year = {},
                         .cited_by = cited_by(context, row),
                         .papers = static_cast<std::int64_t>(row.listed_in.size()),
                         .times = static_cast<std::int64_t>(row.mentions.size()),
                         .doi = doi_url(work.record.DOI),
                         .is_paper = work.is_paper,
                         .unresolved = work.unresolved,
                         .number = work.unresolved_author.empty() ? std::int64_t{0} : std::int64_t{work.number},
                         .status = status_view(context, work.status)};
    if (!work.record.issued.empty()) view.year = std::to_string(work.record.issued.first.year);
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

}  // namespace conspectus
