#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Finds the status of every work: what the content says of it, else what
/// status.csv lists for its DOI. Warns where the two differ; the content counts.
void join_statuses(Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
