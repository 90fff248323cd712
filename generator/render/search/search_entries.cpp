#include "render/search/search_entries.h"

#include <algorithm>
#include <numeric>

#include "render/search/search_status.h"
#include "template/ui_text.h"

namespace conspectus {
namespace {

/// 0 … size − 1, highest `worth` first.
template <class Worth>
std::vector<std::uint32_t> by_worth(std::size_t size, Worth worth) {
    std::vector<std::uint32_t> order(size);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::ranges::greater{}, worth);
    return order;
}

/// 0, the best, to 3.
int place_of(const Finding& finding) {
    return (finding.cites.empty() ? 0 : 2) + (finding.key ? 0 : 1);
}

std::vector<FindingRef> findings_of(const Catalog& catalog, const std::vector<std::uint32_t>& papers) {
    std::vector<FindingRef> findings;
    for (const std::uint32_t paper : papers) {
        const auto count = static_cast<std::uint32_t>(catalog.papers[paper].findings.size());
        for (std::uint32_t i = 0; i < count; ++i) findings.push_back({paper, i});
    }
    std::ranges::stable_sort(
        findings, {}, [&](const FindingRef& ref) { return place_of(catalog.papers[ref.paper].findings[ref.finding]); });
    return findings;
}

std::vector<std::string> enumeration_signs(const std::vector<PageContext>& contexts) {
    std::vector<std::string> signs;
    for (const PageContext& context : contexts) signs.push_back(ui_text(context.strings, "enumeration-separator"));
    return signs;
}

}  // namespace

SearchEntries::SearchEntries(const RenderInput& input)
    : catalog_(input.catalog),
      indexes_(input.indexes),
      contexts_(search_contexts(input)),
      source_{catalog_, keyword_names(catalog_), enumeration_signs(contexts_)} {
    papers_ = by_worth(catalog_.papers.size(), [&](std::uint32_t i) { return catalog_.papers[i].record.issued.first; });
    keywords_ = by_worth(catalog_.keywords.size(), [&](std::uint32_t i) { return indexes_.keywords[i].papers.size(); });
    findings_ = findings_of(catalog_, papers_);
    works_ = by_worth(catalog_.works.size(), [&](std::uint32_t i) { return indexes_.works[i].mentions.size(); });
    std::erase_if(works_, [&](std::uint32_t i) { return !is_searched(catalog_, catalog_.works[i]); });
    authors_ = by_worth(indexes_.authors.size(), [&](std::uint32_t i) {
        return std::pair(indexes_.authors[i].papers.size(), indexes_.authors[i].works.size());
    });
}

std::size_t SearchEntries::size(SearchKind kind) const {
    switch (kind) {
        case SearchKind::paper:
            return papers_.size();
        case SearchKind::keyword:
            return keywords_.size();
        case SearchKind::finding:
            return findings_.size();
        case SearchKind::work:
            return works_.size();
        case SearchKind::author:
            return authors_.size();
        case SearchKind::text:
            return 0;
    }
    return 0;
}

const EditorialStatus& SearchEntries::status(SearchKind kind, std::size_t index) const {
    static const EditorialStatus none;
    switch (kind) {
        case SearchKind::paper:
            return catalog_.status_of(catalog_.papers[papers_[index]]);
        case SearchKind::finding:
            return catalog_.status_of(catalog_.papers[findings_[index].paper]);
        case SearchKind::work:
            return catalog_.status_of(catalog_.works[works_[index]]);
        case SearchKind::keyword:
        case SearchKind::author:
        case SearchKind::text:
            return none;
    }
    return none;
}

SearchEntry SearchEntries::entry(SearchKind kind, std::size_t index) const {
    SearchEntry entry = plain_entry(kind, index);
    add_search_status(entry, status(kind, index), contexts_);
    return entry;
}

SearchEntry SearchEntries::plain_entry(SearchKind kind, std::size_t index) const {
    switch (kind) {
        case SearchKind::paper:
            return searched_paper(source_, catalog_.papers[papers_[index]]);
        case SearchKind::keyword:
            return searched_keyword(catalog_, catalog_.keywords[keywords_[index]]);
        case SearchKind::finding:
            return searched_finding(source_, findings_[index]);
        case SearchKind::work:
            return searched_work(source_, catalog_.works[works_[index]]);
        case SearchKind::author:
            return searched_author(catalog_, indexes_.authors[authors_[index]]);
        case SearchKind::text:
            return {};
    }
    return {};
}

}  // namespace conspectus
