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
    MaybeIndex section;
    std::uint32_t nth;
    Mention mention;

    auto key() const { return std::tie(work, section, nth); }
};

class CitationIndexer {
  public:
    explicit CitationIndexer(const Catalog& catalog) : catalog_(catalog) {
        rows_.resize(catalog.works.size());
        for (std::uint32_t i = 0; i < rows_.size(); ++i) rows_[i].work = i;
    }

    std::vector<WorkRow> run() {
        for (std::uint32_t i = 0; i < catalog_.papers.size(); ++i) {
            const Paper& paper = catalog_.papers[i];
            const ResolvedPaper& names = catalog_.resolved.papers[i];
            add_list(paper.references, names.references, i);
            add_list(paper.editor_references, names.editor_references, i);
            add_findings(names, i);
            add_mentions(i);
        }
        return std::move(rows_);
    }

  private:
    void add_list(const std::vector<Reference>& list, const std::vector<MaybeIndex>& works, std::uint32_t paper) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (!works[i]) continue;
            std::vector<ListedIn>& lists = rows_[*works[i]].listed_in;
            if (lists.empty() || lists.back().paper != paper) lists.push_back({paper, list[i].number});
        }
    }

    void add_findings(const ResolvedPaper& paper, std::uint32_t index) {
        for (std::uint32_t i = 0; i < paper.findings.size(); ++i) {
            for (const MaybeIndex work : paper.findings[i].cites) {
                if (!work) continue;
                std::vector<FindingRef>& findings = rows_[*work].findings;
                const bool there = !findings.empty() && findings.back().paper == index && findings.back().finding == i;
                if (!there) findings.push_back({index, i});
            }
        }
    }

    void add_mentions(std::uint32_t paper) {
        const std::vector<Summary>& summaries = catalog_.papers[paper].summaries;
        if (summaries.empty()) return;
        std::vector<std::vector<Occurrence>> translations;
        for (std::uint32_t s = 1; s < summaries.size(); ++s) {
            translations.push_back(occurrences(paper, s));
            std::ranges::sort(translations.back(), {}, &Occurrence::key);
        }
        for (const Occurrence& original : occurrences(paper, 0))
            rows_[original.work].mentions.push_back(paired(original, translations));
    }

    std::vector<Occurrence> occurrences(std::uint32_t paper, std::uint32_t summary) const {
        const Document& document = catalog_.papers[paper].summaries[summary].document;
        const ResolvedDocument& names = catalog_.resolved.papers[paper].summaries[summary];
        std::vector<Occurrence> all;
        std::map<std::pair<std::uint32_t, MaybeIndex>, std::uint32_t> counts;
        for (std::uint32_t g = 0; g < names.citation_groups.size(); ++g) {
            const std::uint32_t heading = document.citation_groups[g].heading;
            const MaybeIndex section = heading > 0 ? names.headings[heading - 1].section : MaybeIndex();
            const CitedGroup& group = names.citation_groups[g];
            for (std::uint32_t c = 0; c < group.size(); ++c) {
                if (const MaybeIndex work = group[c].work)
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
    std::vector<WorkRow> rows_;
};

}  // namespace

std::vector<WorkRow> index_works(const Catalog& catalog) {
    return CitationIndexer(catalog).run();
}

std::vector<std::uint32_t> rank_cited(const Catalog& catalog, const std::vector<WorkRow>& rows) {
    std::vector<std::uint32_t> ranked;
    for (const WorkRow& row : rows) {
        if (row.mentions.size() > 1 && !catalog.works[row.work].is_paper()) ranked.push_back(row.work);
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
