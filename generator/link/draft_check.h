#pragma once
#include <string>
#include <vector>

#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// The ids of the papers of a gathered catalog that are drafts.
std::vector<std::string> draft_ids(const Catalog& catalog);

/// Connects a gathered catalog with its drafts, resolves the drafts alone, and
/// warns of what is wrong in their own files: names that lead nowhere, dates,
/// sections out of order. Does not report what a draft lacks because it is not
/// finished. Copies nothing, and costs nothing where there is no draft.
void check_drafts(Catalog& gathered, Diagnostics& diagnostics);

}  // namespace conspectus
