#pragma once
#include "model/catalog.h"
#include "quantity/readings.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Checks every citation, in summaries of every language and pages of prose,
/// against the status of its work: a citation of a retracted or removed work must
/// say so, `[@7, retracted]`, one of a work under an expression of concern should,
/// and none may state a status that the work does not have. A finding from such a
/// work needs an editorial note.
void check_cited_statuses(const Catalog& catalog, Diagnostics& diagnostics);

/// Runs every check of a resolved catalog that reads what the texts say.
/// `readings` must be those of that catalog.
void examine(const Catalog& catalog, const Readings& readings, Diagnostics& diagnostics);

}  // namespace conspectus
