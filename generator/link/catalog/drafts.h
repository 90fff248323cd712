#pragma once
#include "link/catalog/inventory.h"
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Takes the drafts out of the inventory; what only they define is kept in
/// `catalog.drafts` for messages.
void leave_out_drafts(Inventory& inventory, Catalog& catalog);

/// Whether `id` is known from a draft alone; then reports that.
bool report_draft(const Catalog& catalog, std::string_view id, Location at, Diagnostics& diagnostics);

}  // namespace conspectus
