#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Checks every citation against the status of its work: one of a retracted or
/// removed work must say so, `[@7, retracted]`, one of a work under an
/// expression of concern should, and none may state a status that the work does
/// not have. A finding
/// that comes from such a work needs an editorial note. Summaries in every
/// language and pages of prose alike.
void check_cited_statuses(const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
