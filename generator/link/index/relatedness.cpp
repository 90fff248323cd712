#include "link/index/relatedness.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "link/catalog/id_index.h"

namespace conspectus {
namespace {

using Lists = std::vector<std::vector<std::uint32_t>>;

constexpr std::size_t most_neighbours = 128;
/// The best candidates by the first score are scored again in full.
constexpr std::size_t most_candidates = 3 * most_related;

/// Returns the papers that have each of `count` things.
Lists inverted(const Lists& things_of_papers, std::size_t count) {
    Lists papers(count);
    for (std::uint32_t i = 0; i < things_of_papers.size(); ++i) {
        for (const std::uint32_t thing : things_of_papers[i]) papers[thing].push_back(i);
    }
    return papers;
}

Lists works_of_papers(const Catalog& catalog) {
    Lists lists(catalog.papers.size());
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const ResolvedPaper& names = catalog.resolved.papers[i];
        for (const auto* list : {&names.references, &names.editor_references}) {
            for (const MaybeIndex work : *list) {
                if (work) lists[i].push_back(*work);
            }
        }
        make_sorted_set(lists[i]);
    }
    return lists;
}

/// Returns for each work the paper that it is, if any.
std::vector<MaybeIndex> papers_of_works(const Catalog& catalog) {
    std::vector<MaybeIndex> papers(catalog.works.size());
    for (std::uint32_t i = 0; i < catalog.papers.size(); ++i) papers[catalog.resolved.papers[i].work] = i;
    return papers;
}

/// Returns for each paper the others that its original summary links to or cites.
Lists links_of_papers(const Catalog& catalog) {
    const std::vector<MaybeIndex> papers = papers_of_works(catalog);
    Lists lists(catalog.papers.size());
    for (std::uint32_t i = 0; i < lists.size(); ++i) {
        if (catalog.papers[i].summaries.empty()) continue;
        const ResolvedDocument& names = catalog.resolved.papers[i].summaries.front();
        for (const LinkTarget& link : names.cross_links) {
            if (link.entity.kind == EntityKind::paper && link.entity.index != i) lists[i].push_back(link.entity.index);
        }
        for (const CitedGroup& group : names.citation_groups) {
            for (const CitedWork& cited : group) {
                const MaybeIndex paper = cited.work ? papers[*cited.work] : MaybeIndex();
                if (paper && paper != i) lists[i].push_back(*paper);
            }
        }
        make_sorted_set(lists[i]);
    }
    return lists;
}

std::vector<std::uint32_t> common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    std::vector<std::uint32_t> both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return both;
}

bool contains(const std::vector<std::uint32_t>& sorted, std::uint32_t value) {
    return std::ranges::binary_search(sorted, value);
}

/// One kind of thing that papers share: keywords or works.
struct Sharing {
    const Lists& of_papers;
    const Lists papers;

    Sharing(const Lists& lists, std::size_t count) : of_papers(lists), papers(inverted(lists, count)) {}

    /// Returns the weight in millionths: sums of integers do not depend on their order.
    std::int64_t weight(std::uint32_t thing) const {
        const double ratio = static_cast<double>(of_papers.size() + 1) / static_cast<double>(papers[thing].size());
        return std::llround(std::log(ratio) * 1e6);
    }

    std::int64_t weight(const std::vector<std::uint32_t>& things) const {
        std::int64_t sum = 0;
        for (const std::uint32_t thing : things) sum += weight(thing);
        return sum;
    }

    std::vector<std::uint32_t> shared_rarest_first(std::uint32_t a, std::uint32_t b) const {
        std::vector<std::uint32_t> things = common(of_papers[a], of_papers[b]);
        std::ranges::stable_sort(things, {}, [&](std::uint32_t thing) { return papers[thing].size(); });
        return things;
    }
};

class Relater {
  public:
    Relater(const Catalog& catalog, const Lists& works, const Lists& keywords, const Lists& links)
        : keywords_(keywords, catalog.keywords.size()),
          works_(works, catalog.works.size()),
          links_(links),
          linked_from_(inverted(links, catalog.papers.size())),
          scores_(catalog.papers.size()),
          link_weight_(std::llround(std::log(static_cast<double>(catalog.papers.size() + 1)) * 1e6)) {}

    std::vector<RelatedPaper> relate(std::uint32_t paper) {
        met_.clear();
        meet_sharers(keywords_, paper);
        meet_sharers(works_, paper);
        for (const std::uint32_t other : links_[paper]) add(other, link_weight_);
        for (const std::uint32_t other : linked_from_[paper]) add(other, link_weight_);
        return strongest(paper, candidates());
    }

  private:
    using Scored = std::pair<std::int64_t, std::uint32_t>;  ///< (−score, paper) sorts as wanted

    void meet_sharers(const Sharing& sharing, std::uint32_t paper) {
        for (const std::uint32_t thing : sharing.of_papers[paper]) {
            const std::vector<std::uint32_t>& papers = sharing.papers[thing];
            const auto here = std::ranges::lower_bound(papers, paper) - papers.begin();
            const auto reach = static_cast<std::ptrdiff_t>(most_neighbours);
            const auto first = std::max<std::ptrdiff_t>(0, here - reach);
            const auto last = std::min<std::ptrdiff_t>(std::ssize(papers), here + reach + 1);
            const std::int64_t weight = sharing.weight(thing);
            for (auto i = first; i < last; ++i) {
                if (i != here) add(papers[static_cast<std::size_t>(i)], weight);
            }
        }
    }

    void add(std::uint32_t other, std::int64_t weight) {
        if (scores_[other] == 0) met_.push_back(other);
        scores_[other] += weight;
    }

    std::vector<std::uint32_t> candidates() {
        std::vector<Scored> scored;
        for (const std::uint32_t other : met_) scored.emplace_back(-std::exchange(scores_[other], 0), other);
        const std::size_t kept = std::min(scored.size(), most_candidates);
        std::ranges::partial_sort(scored, scored.begin() + static_cast<std::ptrdiff_t>(kept));
        std::vector<std::uint32_t> papers;
        for (std::size_t i = 0; i < kept; ++i) papers.push_back(scored[i].second);
        return papers;
    }

    std::vector<RelatedPaper> strongest(std::uint32_t paper, const std::vector<std::uint32_t>& candidates) const {
        std::vector<RelatedPaper> related;
        for (const std::uint32_t other : candidates) related.push_back(relation(paper, other));
        std::ranges::sort(related, {}, [](const RelatedPaper& r) { return std::pair(-r.score, r.paper); });
        if (related.size() > most_related) related.resize(most_related);
        return related;
    }

    RelatedPaper relation(std::uint32_t paper, std::uint32_t other) const {
        RelatedPaper related;
        related.paper = other;
        related.shared_keywords = keywords_.shared_rarest_first(paper, other);
        related.shared_works = works_.shared_rarest_first(paper, other);
        related.links_to = contains(links_[paper], other);
        related.linked_from = contains(linked_from_[paper], other);
        const std::int64_t score = keywords_.weight(related.shared_keywords) + works_.weight(related.shared_works) +
                                   link_weight_ * (int{related.links_to} + int{related.linked_from});
        related.score = static_cast<double>(score) / 1e6;
        return related;
    }

    const Sharing keywords_;
    const Sharing works_;
    const Lists& links_;
    const Lists linked_from_;
    std::vector<std::int64_t> scores_;  ///< by paper, all zero between papers
    std::vector<std::uint32_t> met_;
    const std::int64_t link_weight_;
};

}  // namespace

std::vector<std::vector<RelatedPaper>> relate_papers(const Catalog& catalog, const Lists& keywords) {
    const Lists works = works_of_papers(catalog);
    const Lists links = links_of_papers(catalog);
    Relater relater(catalog, works, keywords, links);
    std::vector<std::vector<RelatedPaper>> related;
    for (std::uint32_t i = 0; i < catalog.papers.size(); ++i) related.push_back(relater.relate(i));
    return related;
}

}  // namespace conspectus
