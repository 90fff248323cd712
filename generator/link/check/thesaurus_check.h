#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Checks the thesaurus for itself: facets of site.yaml, preferred labels that
/// two keywords of one language share.
void check_thesaurus(const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
