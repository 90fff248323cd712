#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Finds the journal of every work whose container is an entry of journals.yaml
/// by id, title, abbreviation or alias (folded). Reports a name that two
/// journals share.
void match_journals(Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
