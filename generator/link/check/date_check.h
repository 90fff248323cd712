#pragma once
#include "model/paper.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Warns of a paper that does not say when it was added, of dates that
/// contradict each other, and of a reviewer without a date. Dates of different
/// precision are compared by what both say.
void check_dates(const Paper& paper, Diagnostics& diagnostics);

}  // namespace conspectus
