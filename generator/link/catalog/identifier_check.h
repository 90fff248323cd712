#pragma once
#include <vector>

#include "link/catalog/work_unifier.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Reports every work that has the DOI or PMID of another one.
void check_identifiers(const std::vector<WorkDefinition>& works, Diagnostics& diagnostics);

}  // namespace conspectus
