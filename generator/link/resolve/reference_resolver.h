#pragma once
#include "link/resolve/name_lookup.h"

namespace conspectus {

/// Finds the work that each paper is and the works of its reference lists.
/// Reports entries that name no work.
void resolve_references(Catalog& catalog, NameLookup& names);

}  // namespace conspectus
