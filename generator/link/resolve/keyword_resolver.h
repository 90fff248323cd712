#pragma once
#include "link/resolve/name_lookup.h"

namespace conspectus {

/// Makes a paper's keywords and its findings' outcomes ids of keywords. What
/// names none keeps its text; a keyword that stands twice is dropped.
void resolve_keywords(Paper& paper, NameLookup& names);

}  // namespace conspectus
