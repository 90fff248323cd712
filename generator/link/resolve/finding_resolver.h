#pragma once
#include "link/resolve/document_scope.h"
#include "link/resolve/name_lookup.h"

namespace conspectus {

/// Returns the targets of a document's `[=…]`: `id` names a short finding,
/// `id.group.time` a value of a long one.
std::vector<std::optional<ValueTarget>> resolve_finding_values(const Document& document, const DocumentScope& scope,
                                                               NameLookup& names);

/// Returns the targets of a document's `[!…]`, the marks of each note counted.
std::vector<std::optional<NoteTarget>> resolve_note_marks(const Document& document, const DocumentScope& scope,
                                                          NameLookup& names);

/// Warns of notes without a mark in a summary that no finding names either.
void check_unused_notes(const Paper& paper, Diagnostics& diagnostics);

}  // namespace conspectus
