#pragma once
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

/// The keywords of each paper as indexes into `catalog.keywords`, sorted; at
/// most `most_keywords` of them, so that what is computed for pairs of them
/// stays bounded.
std::vector<std::vector<std::uint32_t>> keywords_of_papers(const Catalog& catalog);
inline constexpr std::size_t most_keywords = 200;

/// The keyword index: one row beside each of `catalog.keywords`. Papers that
/// list the keyword come first, then those whose original summary only links
/// to it.
std::vector<KeywordRow> index_keywords(const Catalog& catalog,
                                       const std::vector<std::vector<std::uint32_t>>& keywords_of_papers);

}  // namespace conspectus
