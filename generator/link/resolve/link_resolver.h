#pragma once
#include "link/resolve/document_scope.h"
#include "link/resolve/fragments.h"
#include "link/resolve/name_lookup.h"

namespace conspectus {

/// Finds what a document's `[[…]]` lead to, and checks the fragments that they name.
std::vector<LinkTarget> resolve_links(const Document& document, const DocumentScope& scope, NameLookup& names,
                                      Fragments& fragments);

}  // namespace conspectus
