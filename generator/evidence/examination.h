#pragma once
#include "model/catalog.h"
#include "quantity/readings.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Checks a resolved catalog against its evidence: every check that reads what
/// the texts say. `readings` are of that catalog.
void examine(const Catalog& catalog, const Readings& readings, Diagnostics& diagnostics);

}  // namespace conspectus
