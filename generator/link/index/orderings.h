#pragma once
#include <string>
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

/// Fills the alphabetical orders of works, keywords, authors and journals for
/// every site language, and the works' buckets in the default one.
/// `author_sorts` are the explicit sort keys beside `indexes.authors`.
void order_by_name(const Catalog& catalog, const std::vector<std::string>& author_sorts, Indexes& indexes);

}  // namespace conspectus
