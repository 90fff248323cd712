#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Removes the drafts from a gathered catalog; keeps what only they define in
/// `catalog.drafts` for messages.
void leave_out_drafts(Catalog& catalog);

/// Returns whether only a draft defines `id`, and reports it if so.
bool report_draft(const Catalog& catalog, std::string_view id, Location at, Diagnostics& diagnostics);

}  // namespace conspectus
