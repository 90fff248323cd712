#pragma once
#include <vector>

#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Puts the parsed files together: joins translations to their originals,
/// unifies works by id, makes one work for each unresolved reference, checks the one namespace (duplicate ids, DOIs, PMIDs
/// name both locations), language keys, sections, study types and facets of
/// site.yaml. `parsed[i]` came from the file with FileId i. Leaves out drafts
/// unless `with_drafts`. The order of the input changes nothing.
Catalog build_catalog(std::vector<ParsedFile> parsed, bool with_drafts, Diagnostics& diagnostics);

}  // namespace conspectus
