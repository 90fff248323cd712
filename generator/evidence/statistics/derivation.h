#pragma once
#include "model/catalog.h"
#include "quantity/quantity_words.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Recomputes a paper's derived numbers. `from` and `how` must name the
/// same numbers. `how` alone may hold a function's settings, and the numbers of
/// arithmetic and of time (1, 2, 7, 10, 12, 24, 60, 100, 365, 1000), to multiply
/// and divide, or as the 1 or 100 from which something is subtracted. A
/// percentage is 100 times what `how` gives, unless `how` says 100 or percent()
/// or takes numbers with % itself.
void check_derivations(const Catalog& catalog, const Paper& paper, const QuantityWords& words,
                       Diagnostics& diagnostics);

}  // namespace conspectus
