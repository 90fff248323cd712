#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Finds the status of every work: what the content says of it, else what
/// status.csv lists for its DOI. Warns where the two differ; the content counts.
void join_statuses(Catalog& catalog, Diagnostics& diagnostics);

/// Removes the content of removed papers from a resolved catalog, so that no
/// page, index or export can show it: the texts of their summaries, findings,
/// editorial notes and figures, and the fragments of links to them. Keeps their
/// records, keywords, reference lists and histories (COPE, NISO RP-45).
Catalog withhold_removed(Catalog catalog);

}  // namespace conspectus
