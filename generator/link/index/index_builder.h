#pragma once
#include <string>
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

/// Builds every index of a resolved catalog, in time linear in the catalog but
/// for sorting.
Indexes build_indexes(const Catalog& catalog);

/// Returns the keys of the site's languages whose feed has an entry.
std::vector<std::string> languages_of_feeds(const Catalog& catalog);

}  // namespace conspectus
