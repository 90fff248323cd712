#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Checks what a paper's front matter says of itself: study type, ids of
/// findings, groups and notes, how many findings are key ones, dates, and texts
/// that do not say their language.
void check_papers(const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
