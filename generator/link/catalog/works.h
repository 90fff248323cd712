#pragma once
#include <vector>

#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// The works of the collection, one for each id, sorted by id: every paper,
/// every reference that defines one, the shared works, and `<paper>-ref<n>` for
/// every unresolved reference. A second definition of an id, DOI or PMID is
/// reported with the one line that replaces it.
std::vector<Work> unify_works(const Catalog& catalog, Diagnostics& diagnostics);

/// Finds the journal of every work whose container is an entry of journals.yaml
/// by id, title, abbreviation or alias (folded). Reports a name that two
/// journals share.
void match_journals(Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
