#pragma once
#include "model/catalog.h"
#include "quantity/readings.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Warns of impossible statistics in a paper's findings and in the tables and
/// prose of its summaries, as a careful referee would. An ambiguous text gets the
/// benefit of the doubt: a warning means that no reading of it fits.
void check_statistics(const Catalog& catalog, const Paper& paper, const PaperReadings& readings,
                      const QuantityWords& words, Diagnostics& diagnostics);

}  // namespace conspectus
