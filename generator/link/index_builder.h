#pragma once
#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

/// Builds every index of a resolved catalog. Linear in the catalog but for
/// sorting.
Indexes build_indexes(const Catalog& catalog);

}  // namespace conspectus
