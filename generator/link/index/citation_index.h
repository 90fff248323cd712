#pragma once
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

/// The citation index: one row beside each of `catalog.works`, buckets left
/// empty. A paper that lists a work twice is in `listed_in` once, with the
/// first number.
std::vector<WorkRow> index_works(const Catalog& catalog);

/// Works that are no papers, cited more than once, most mentions first.
std::vector<std::uint32_t> rank_cited(const Catalog& catalog, const std::vector<WorkRow>& rows);

}  // namespace conspectus
