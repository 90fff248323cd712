#pragma once
#include <string>
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

/// Fills in the alphabetical orders of works, keywords, authors and journals in
/// every site language, and the works' buckets in the default one.
/// `author_sorts[i]` is the explicit sort key of `indexes.authors[i]`.
void order_by_name(const Catalog& catalog, const std::vector<std::string>& author_sorts, Indexes& indexes);

}  // namespace conspectus
