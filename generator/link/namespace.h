#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Fills `catalog.ids` and `catalog.redirects` from the sorted papers, works,
/// keywords and pages. An id or alias that two things claim is reported where
/// the weaker claim stands: an id is stronger than an alias, a paper, page or
/// keyword stronger than a work, then what comes first.
void fill_namespace(Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
