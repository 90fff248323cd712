#pragma once
#include "link/resolve/document_scope.h"
#include "link/resolve/fragments.h"
#include "link/resolve/name_lookup.h"

namespace conspectus {

/// Finds what a body's `[[…]]` lead to, and the places on it that they name.
void resolve_links(Document& document, const DocumentScope& scope, NameLookup& names, Fragments& fragments);

}  // namespace conspectus
