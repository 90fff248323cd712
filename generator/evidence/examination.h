#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Holds a resolved catalog to its evidence: every check that reads what the
/// texts say. It changes nothing.
void examine(const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
