#pragma once
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

/// Returns the citation index: a row for each of `catalog.works`, buckets left
/// empty. A paper that lists a work twice is in `listed_in` once, with the
/// first number.
std::vector<WorkRow> index_works(const Catalog& catalog);

/// Returns the works that are no papers and cited more than once, most mentions first.
std::vector<std::uint32_t> rank_cited(const Catalog& catalog, const std::vector<WorkRow>& rows);

/// Returns when the first paper that lists the work was added, empty if unknown.
Date listed_since(const Catalog& catalog, const WorkRow& row);

}  // namespace conspectus
