#pragma once
#include "model/catalog.h"

namespace conspectus {

/// Takes out of a resolved catalog what a removed paper said, so that no page,
/// index or export can show it: its summaries' texts, findings, editorial notes
/// and figures, and the places in it that links lead to. What it is stays: its
/// record, keywords, reference list and history (COPE, NISO RP-45).
Catalog withhold_removed(Catalog catalog);

}  // namespace conspectus
