#pragma once
#include "link/resolve/document_scope.h"
#include "link/resolve/name_lookup.h"

namespace conspectus {

/// Finds the findings of a document's `[=…]`: `id` for a short one,
/// `id.group.time` for a long one.
std::vector<std::optional<ValueTarget>> resolve_finding_values(const Document& document, const DocumentScope& scope,
                                                               NameLookup& names);

/// Finds the editorial notes of a document's `[!…]` and counts the marks of each.
std::vector<std::optional<NoteTarget>> resolve_note_marks(const Document& document, const DocumentScope& scope,
                                                          NameLookup& names);

/// Warns of notes that neither a summary marks nor a finding names.
void check_unused_notes(const Paper& paper, Diagnostics& diagnostics);

}  // namespace conspectus
