#pragma once
#include "link/resolve/name_lookup.h"
#include "model/catalog.h"

namespace conspectus {

/// Finds the keywords that `broader` and `related` of every keyword name. A
/// circle of broader keywords is reported as a chain and opened, so that later
/// passes may follow `broader` to its end. Checks the papers in
/// `names-in-source` too.
std::vector<ResolvedKeyword> resolve_relations(NameLookup& names);

}  // namespace conspectus
