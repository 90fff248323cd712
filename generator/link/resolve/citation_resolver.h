#pragma once
#include "link/resolve/document_scope.h"
#include "link/resolve/name_lookup.h"

namespace conspectus {

/// Finds the works of a body's citations and their printed numbers, sorts each
/// group (numbers, then editor's references in their order), drops what stands
/// in it twice, and counts the occurrences of every work. A paper's summary may
/// cite only its own list and its editor's references; a page any work.
void resolve_citations(Document& document, const DocumentScope& scope, NameLookup& names);

/// The same for the works that a paper's findings come from.
void resolve_finding_sources(std::vector<Finding>& findings, const DocumentScope& scope, NameLookup& names);

}  // namespace conspectus
