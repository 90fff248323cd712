#pragma once
#include "model/catalog.h"
#include "quantity/readings.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Warns of a paper's statistics that cannot be, as a careful referee would:
/// in its findings, in the tables of its summaries and in their prose. What the
/// text leaves open gets the benefit of the doubt: a warning means that no reading
/// fits.
void check_statistics(const Catalog& catalog, const Paper& paper, const PaperReadings& readings,
                      const QuantityWords& words, Diagnostics& diagnostics);

}  // namespace conspectus
