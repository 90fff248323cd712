#pragma once
#include <vector>

#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Returns the works of the collection, one for each id, sorted by id: every
/// paper, every reference that defines one, the shared works, and
/// `<paper>-ref<n>` for every unresolved reference. Reports a second definition
/// of an id, DOI or PMID with the line to replace it by.
std::vector<Work> unify_works(const Catalog& catalog, Diagnostics& diagnostics);

/// Finds the journal of every work whose container is an entry of journals.yaml
/// by id, title, abbreviation or alias (folded). Reports a name that two
/// journals share.
void match_journals(Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
