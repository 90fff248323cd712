#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Gives every entry of every reference list the id of its work (an alias
/// becomes the id). Reports entries that name no work.
void resolve_references(Catalog& catalog, Diagnostics& diagnostics);

/// Ids and aliases of everything that can be cited, for near spellings.
std::vector<std::string_view> citable_ids(const Catalog& catalog);

/// The id of a paper or work; empty for anything else.
std::string_view citable_id(const Catalog& catalog, EntityRef entity);

}  // namespace conspectus
