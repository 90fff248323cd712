#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Gives papers and works the statuses that status.csv lists for their DOIs,
/// where the content itself says nothing; what it says stays, and a list that
/// says otherwise is a warning. DOIs of the list that no work has are passed
/// over.
void join_statuses(Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
