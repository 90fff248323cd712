#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Fills `catalog.ids` and `catalog.redirects` from the sorted papers, works,
/// keywords and pages. A name that two things claim is reported where the
/// weaker claim stands: works are weaker than all others, so that one which
/// becomes a paper yields to it, then an alias is weaker than an id, then what
/// comes later.
void fill_namespace(Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
