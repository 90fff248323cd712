#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// The papers whose texts are resolved: a check of the drafts needs no others.
enum class ResolvedPart { all, drafts };

/// Fills `catalog.resolved`: finds what every name in the content leads to
/// (keywords, journals, references, citations, links, finding values, note
/// marks, figures), and the section and fragment of every heading. Reports each name that leads nowhere
/// with its location and the nearest spelling.
Catalog resolve(Catalog catalog, Diagnostics& diagnostics, ResolvedPart part = ResolvedPart::all);

}  // namespace conspectus
