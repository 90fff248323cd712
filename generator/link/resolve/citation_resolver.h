#pragma once
#include <vector>

#include "link/resolve/document_scope.h"
#include "link/resolve/name_lookup.h"

namespace conspectus {

/// Finds the work that each paper is and the works of its reference lists.
/// Reports entries that name no work.
void resolve_references(Catalog& catalog, NameLookup& names);

/// Finds the works of a document's citations and their printed numbers. Sorts each
/// group (numbers, then editor references in their order), removes duplicates
/// from it, and counts the occurrences of every work. A paper's summary may cite
/// only its own list and its editor references, a page any work.
std::vector<CitedGroup> resolve_citations(const Document& document, const DocumentScope& scope, NameLookup& names);

/// Returns the works that a paper's finding comes from.
std::vector<MaybeIndex> resolve_sources(const Finding& finding, const DocumentScope& scope, NameLookup& names);

}  // namespace conspectus
