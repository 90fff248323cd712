#pragma once
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

/// Returns for each paper its keywords as sorted indexes into `catalog.keywords`:
/// at most `most_keywords`, which bounds what is computed for pairs of them.
std::vector<std::vector<std::uint32_t>> keywords_of_papers(const Catalog& catalog);
inline constexpr std::size_t most_keywords = 200;

/// Returns the keyword index: a row for each of `catalog.keywords`. Papers that
/// list the keyword come before those whose original summary only links to it.
std::vector<KeywordRow> index_keywords(const Catalog& catalog,
                                       const std::vector<std::vector<std::uint32_t>>& keywords_of_papers);

}  // namespace conspectus
