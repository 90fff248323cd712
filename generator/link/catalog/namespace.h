#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Fills `catalog.ids` and `catalog.redirects` from the sorted papers, works,
/// keywords and pages. Reports a name that two things claim at the weaker
/// claim: a work's is weaker than any other, so that a work yields to the paper
/// that summarises it; then an alias is weaker than an id; then the later one
/// in the files is weaker.
void fill_namespace(Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
