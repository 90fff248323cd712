#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Holds every summary's level-2 headings against the sections of site.yaml:
/// none unknown, none twice, in order, the required ones there.
void check_sections(const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
