#pragma once
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

inline constexpr std::size_t most_related = 12;

/// Returns for each of `catalog.papers` those that a reader may want next,
/// strongest first, ties by id. The score adds, for every keyword and work that two
/// papers share, log((papers + 1) / papers that have it), and log(papers + 1)
/// for a link or citation from one summary to the other.
///
/// Only papers that share something rare enough are compared: of a keyword or
/// work that more than 256 papers have, each paper is compared with the 128
/// before and after it. Reasons and scores are complete for the papers returned.
std::vector<std::vector<RelatedPaper>> relate_papers(const Catalog& catalog,
                                                     const std::vector<std::vector<std::uint32_t>>& keywords_of_papers);

}  // namespace conspectus
