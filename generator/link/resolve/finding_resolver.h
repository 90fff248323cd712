#pragma once
#include "link/resolve/document_scope.h"
#include "link/resolve/name_lookup.h"

namespace conspectus {

/// Finds the findings of a document's `[=…]`: `id` for a short one,
/// `id.group.time` for a long one.
std::vector<std::optional<ValueTarget>> resolve_finding_values(const Document& document, const DocumentScope& scope,
                                                               NameLookup& names);

}  // namespace conspectus
