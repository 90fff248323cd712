#pragma once
#include "link/resolve/name_lookup.h"
#include "model/catalog.h"

namespace conspectus {

/// Makes `broader` and `related` of every keyword ids of keywords; what names
/// none is reported and taken out. A circle of broader keywords is reported as
/// a chain and opened, so that later passes may follow `broader` to its end.
/// Papers in `names-in-source` are checked too.
void resolve_relations(std::vector<Keyword>& keywords, NameLookup& names);

}  // namespace conspectus
