#pragma once
#include <vector>

#include "link/catalog/inventory.h"
#include "model/work.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Where a work is defined; in the order in which one definition outranks
/// another of the same id.
enum class WorkOrigin { paper, reference, shared, unresolved };

struct WorkDefinition {
    Work work;
    WorkOrigin origin = WorkOrigin::reference;
};

/// One definition for each work of the collection, sorted by id: every paper,
/// every reference that defines one, the shared works, and `<paper>-ref<n>` for
/// every unresolved reference. A second definition of an id, DOI or PMID is
/// reported with the one line that replaces it. Moves the records out of the
/// references and shared works; papers keep theirs.
std::vector<WorkDefinition> unify_works(Inventory& inventory, Diagnostics& diagnostics);

}  // namespace conspectus
