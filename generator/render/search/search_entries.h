#pragma once
#include <cstdint>
#include <vector>

#include "render/frame/page_context.h"
#include "render/search/search_entry.h"
#include "render/search/searched_things.h"

namespace conspectus {

/// The things of the catalog that search finds, by kind, those first that
/// should be shown first. Borrows the input; safe from any thread.
class SearchEntries {
  public:
    explicit SearchEntries(const RenderInput& input);

    /// Number of entries of a kind; none of SearchKind::text (search_bodies.h).
    std::size_t size(SearchKind kind) const;
    SearchEntry entry(SearchKind kind, std::size_t index) const;

  private:
    SearchEntry plain_entry(SearchKind kind, std::size_t index) const;
    const EditorialStatus& status(SearchKind kind, std::size_t index) const;

    const Catalog& catalog_;
    const Indexes& indexes_;
    std::vector<PageContext> contexts_;  ///< by language
    SearchSource source_;
    std::vector<std::uint32_t> papers_;  ///< latest first
    std::vector<std::uint32_t> keywords_;
    std::vector<FindingRef> findings_;  ///< a paper's own before those it quotes, key findings first
    std::vector<std::uint32_t> works_;  ///< most mentioned first
    std::vector<std::uint32_t> authors_;
};

}  // namespace conspectus
