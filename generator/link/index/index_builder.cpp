#include "link/index/index_builder.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "link/index/author_index.h"
#include "link/index/citation_index.h"
#include "link/index/journal_index.h"
#include "link/index/keyword_index.h"
#include "link/index/orderings.h"
#include "link/index/relatedness.h"

namespace conspectus {
namespace {

bool has_date(const Catalog& catalog, const Paper& paper, const Summary& summary) {
    return paper.added.year != 0 || paper.updated.year != 0 || summary.updated.year != 0 ||
           catalog.status_of(paper).date.year != 0 ||
           std::ranges::any_of(paper.changes, [](const Change& change) { return change.date.year != 0; });
}

/// Returns all findings by outcome, in the order of the outcomes' ids; those without one are last.
std::vector<FindingsRow> index_findings(const Catalog& catalog) {
    std::map<std::int64_t, FindingsRow> by_outcome;
    for (std::uint32_t p = 0; p < catalog.papers.size(); ++p) {
        const std::vector<ResolvedFinding>& findings = catalog.resolved.papers[p].findings;
        for (std::uint32_t f = 0; f < findings.size(); ++f) {
            const std::int64_t outcome = findings[f].outcome ? std::int64_t{*findings[f].outcome} : -1;
            by_outcome[outcome].findings.push_back({p, f});
        }
    }
    std::vector<FindingsRow> rows;
    for (auto& [outcome, row] : by_outcome) {
        row.outcome = outcome;
        if (outcome >= 0) rows.push_back(std::move(row));
    }
    if (by_outcome.contains(-1)) rows.push_back(std::move(by_outcome[-1]));
    return rows;
}

}  // namespace

std::vector<std::string> languages_of_feeds(const Catalog& catalog) {
    std::set<std::string_view> dated;
    for (const Paper& paper : catalog.papers) {
        for (const Summary& summary : paper.summaries) {
            if (!dated.contains(summary.language) && has_date(catalog, paper, summary)) dated.insert(summary.language);
        }
    }
    std::vector<std::string> keys;
    for (const Language& language : catalog.site.languages) {
        if (dated.contains(language.key)) keys.push_back(language.key);
    }
    return keys;
}

Indexes build_indexes(const Catalog& catalog) {
    const auto keywords = keywords_of_papers(catalog);
    std::vector<std::string> author_sorts;
    Indexes indexes;
    indexes.works = index_works(catalog);
    indexes.cited_most = rank_cited(catalog, indexes.works);
    indexes.keywords = index_keywords(catalog, keywords);
    indexes.authors = index_authors(catalog, indexes.works, author_sorts, indexes.work_authors);
    indexes.journals = index_journals(catalog, indexes.works);
    indexes.work_journals = journals_of_works(catalog, indexes.journals);
    indexes.years = index_years(catalog);
    indexes.findings = index_findings(catalog);
    indexes.related = relate_papers(catalog, keywords);
    indexes.feed_languages = languages_of_feeds(catalog);
    order_by_name(catalog, author_sorts, indexes);
    return indexes;
}

}  // namespace conspectus
