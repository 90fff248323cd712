#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Checks the level-2 headings of every summary against the sections of
/// site.yaml: each is known, none is repeated, they are in order, and the
/// required ones are there.
void check_sections(const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
