#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Checks the front matter of each paper: study type, ids of findings, groups
/// and notes, the number of key findings, dates, and texts without a language.
void check_papers(const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
