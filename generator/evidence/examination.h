#pragma once
#include "model/catalog.h"
#include "quantity/readings.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Checks every citation against the status of its work: one of a retracted or
/// removed work must say so, `[@7, retracted]`, one of a work under an
/// expression of concern should, and none may state a status that the work does
/// not have. A finding
/// that comes from such a work needs an editorial note. Summaries in every
/// language and pages of prose alike.
void check_cited_statuses(const Catalog& catalog, Diagnostics& diagnostics);

/// Checks a resolved catalog against its evidence: every check that reads what
/// the texts say. `readings` are of that catalog.
void examine(const Catalog& catalog, const Readings& readings, Diagnostics& diagnostics);

}  // namespace conspectus
