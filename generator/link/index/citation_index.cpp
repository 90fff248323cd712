#include "link/index/citation_index.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "link/catalog/unique_slugs.h"

namespace conspectus {
namespace {

/// The n-th mention of a work in a section of one summary.
struct Occurrence {
    std::uint32_t work;
    std::string_view section;
    std::uint32_t nth;
    Mention mention;

    auto key() const { return std::tie(work, section, nth); }
};

class CitationIndexer {
  public:
    CitationIndexer(const Catalog& catalog, const WorkPlaces& places) : catalog_(catalog), places_(places) {
        rows_.resize(catalog.works.size());
        for (std::uint32_t i = 0; i < rows_.size(); ++i) rows_[i].work = i;
    }

    std::vector<WorkRow> run() {
        for (std::uint32_t i = 0; i < catalog_.papers.size(); ++i) {
            const Paper& paper = catalog_.papers[i];
            add_list(paper.references, i);
            add_list(paper.editor_references, i);
            add_findings(paper, i);
            add_mentions(paper, i);
        }
        return std::move(rows_);
    }

  private:
    void add_list(const std::vector<Reference>& list, std::uint32_t paper) {
        for (const Reference& reference : list) {
            const auto work = places_.find(reference.work);
            if (!work) continue;
            std::vector<ListedIn>& lists = rows_[*work].listed_in;
            if (lists.empty() || lists.back().paper != paper) lists.push_back({paper, reference.number});
        }
    }

    void add_findings(const Paper& paper, std::uint32_t index) {
        for (std::uint32_t i = 0; i < paper.findings.size(); ++i) {
            for (const FindingCitation& source : paper.findings[i].cites) {
                const auto work = places_.find(source.work);
                if (!work) continue;
                std::vector<FindingRef>& findings = rows_[*work].findings;
                const bool there = !findings.empty() && findings.back().paper == index && findings.back().finding == i;
                if (!there) findings.push_back({index, i});
            }
        }
    }

    void add_mentions(const Paper& paper, std::uint32_t index) {
        if (paper.summaries.empty()) return;
        std::vector<std::vector<Occurrence>> translations;
        for (std::uint32_t s = 1; s < paper.summaries.size(); ++s) {
            translations.push_back(occurrences(paper.summaries[s].document, index, s));
            std::ranges::sort(translations.back(), {}, &Occurrence::key);
        }
        for (const Occurrence& original : occurrences(paper.summaries.front().document, index, 0))
            rows_[original.work].mentions.push_back(paired(original, translations));
    }

    std::vector<Occurrence> occurrences(const Document& document, std::uint32_t paper, std::uint32_t summary) const {
        std::vector<Occurrence> all;
        std::map<std::pair<std::uint32_t, std::string_view>, std::uint32_t> counts;
        for (std::uint32_t g = 0; g < document.citation_groups.size(); ++g) {
            const CitationGroup& group = document.citation_groups[g];
            const bool headed = group.heading > 0 && group.heading <= document.headings.size();
            const std::string_view section = headed ? document.headings[group.heading - 1].section : std::string_view();
            for (std::uint32_t c = 0; c < group.citations.size(); ++c) {
                if (const auto work = places_.find(group.citations[c].work))
                    all.push_back({*work, section, counts[{*work, section}]++, {paper, summary, g, c}});
            }
        }
        return all;
    }

    static PairedMention paired(const Occurrence& original, const std::vector<std::vector<Occurrence>>& translations) {
        PairedMention pair{original.mention, {}};
        for (const std::vector<Occurrence>& sorted : translations) {
            const auto same = std::ranges::lower_bound(sorted, original.key(), {}, &Occurrence::key);
            if (same != sorted.end() && same->key() == original.key()) pair.translations.push_back(same->mention);
        }
        return pair;
    }

    const Catalog& catalog_;
    const WorkPlaces& places_;
    std::vector<WorkRow> rows_;
};

}  // namespace

std::vector<WorkRow> index_works(const Catalog& catalog, const WorkPlaces& places) {
    return CitationIndexer(catalog, places).run();
}

std::vector<std::uint32_t> rank_cited(const Catalog& catalog, const std::vector<WorkRow>& rows) {
    std::vector<std::uint32_t> ranked;
    for (const WorkRow& row : rows) {
        if (row.mentions.size() > 1 && !catalog.works[row.work].is_paper) ranked.push_back(row.work);
    }
    std::ranges::stable_sort(ranked, std::greater<>(), [&](std::uint32_t work) { return rows[work].mentions.size(); });
    return ranked;
}

Date listed_since(const Catalog& catalog, const WorkRow& row) {
    Date since;
    for (const ListedIn& list : row.listed_in) since = earlier(since, catalog.papers[list.paper].added);
    return since;
}

}  // namespace conspectus
