#include "link/index/keyword_index.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "link/catalog/id_index.h"

namespace conspectus {
namespace {

using Lists = std::vector<std::vector<std::uint32_t>>;

/// Returns the number of links from the original summary to each keyword.
std::map<std::uint32_t, std::uint32_t> links_to_keywords(const ResolvedPaper& paper) {
    std::map<std::uint32_t, std::uint32_t> counts;
    if (paper.summaries.empty()) return counts;
    for (const LinkTarget& link : paper.summaries.front().cross_links) {
        if (link.entity.kind == EntityKind::keyword) ++counts[link.entity.index];
    }
    return counts;
}

class KeywordIndexer {
  public:
    KeywordIndexer(const Catalog& catalog, const Lists& lists) : catalog_(catalog), lists_(lists) {
        rows_.resize(catalog.keywords.size());
        for (std::uint32_t i = 0; i < rows_.size(); ++i) rows_[i].keyword = i;
    }

    std::vector<KeywordRow> run() {
        add_papers();
        add_findings();
        add_relations();
        for (KeywordRow& row : rows_) add_together(row);
        return std::move(rows_);
    }

  private:
    void add_papers() {
        std::vector<std::vector<PaperCount>> only_linked(rows_.size());
        for (std::uint32_t i = 0; i < catalog_.papers.size(); ++i) {
            auto links = links_to_keywords(catalog_.resolved.papers[i]);
            for (const std::uint32_t keyword : lists_[i]) {
                const auto link = links.find(keyword);
                rows_[keyword].papers.push_back({i, link == links.end() ? 0 : link->second});
                if (link != links.end()) links.erase(link);
            }
            for (const auto& [keyword, count] : links) only_linked[keyword].push_back({i, count});
        }
        listed_.resize(rows_.size());
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            listed_[i] = rows_[i].papers.size();
            std::ranges::copy(only_linked[i], std::back_inserter(rows_[i].papers));
            for (const PaperCount& paper : rows_[i].papers) rows_[i].mentions += paper.count;
        }
    }

    void add_findings() {
        for (std::uint32_t i = 0; i < catalog_.papers.size(); ++i) {
            const std::vector<ResolvedFinding>& findings = catalog_.resolved.papers[i].findings;
            for (std::uint32_t f = 0; f < findings.size(); ++f) {
                if (const MaybeIndex keyword = findings[f].outcome) rows_[*keyword].findings.push_back({i, f});
            }
        }
    }

    void add_relations() {
        for (std::uint32_t i = 0; i < rows_.size(); ++i) {
            const ResolvedKeyword& named = catalog_.resolved.keywords[i];
            for (const std::uint32_t broader : named.broader) rows_[broader].narrower.push_back(i);
            for (const std::uint32_t related : named.related) {
                rows_[related].related.push_back(i);
                rows_[i].related.push_back(related);
            }
        }
        for (KeywordRow& row : rows_) {
            make_sorted_set(row.narrower);
            make_sorted_set(row.related);
        }
    }

    void add_together(KeywordRow& row) {
        counts_.resize(rows_.size());
        std::vector<std::uint32_t> met;
        for (std::size_t i = 0; i < listed_[row.keyword]; ++i) {
            for (const std::uint32_t other : lists_[row.papers[i].paper]) {
                if (other != row.keyword && counts_[other]++ == 0) met.push_back(other);
            }
        }
        std::ranges::sort(met);
        for (const std::uint32_t other : met) row.together.push_back({other, std::exchange(counts_[other], 0)});
        std::ranges::stable_sort(row.together, std::greater<>(), &KeywordCount::count);
    }

    const Catalog& catalog_;
    const Lists& lists_;
    std::vector<KeywordRow> rows_;
    std::vector<std::size_t> listed_;    ///< how many of a row's papers list the keyword
    std::vector<std::uint32_t> counts_;  ///< by keyword, all zero between rows
};

}  // namespace

Lists keywords_of_papers(const Catalog& catalog) {
    Lists lists(catalog.papers.size());
    for (std::size_t i = 0; i < lists.size(); ++i) {
        lists[i] = catalog.resolved.papers[i].keywords;
        if (lists[i].size() > most_keywords) lists[i].resize(most_keywords);
        make_sorted_set(lists[i]);
    }
    return lists;
}

std::vector<KeywordRow> index_keywords(const Catalog& catalog, const Lists& lists) {
    return KeywordIndexer(catalog, lists).run();
}

}  // namespace conspectus
