#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Takes the drafts out of a gathered catalog; what only they define is kept in
/// `catalog.drafts` for messages.
void leave_out_drafts(Catalog& catalog);

/// Whether `id` is known from a draft alone; then reports that.
bool report_draft(const Catalog& catalog, std::string_view id, Location at, Diagnostics& diagnostics);

}  // namespace conspectus
