#pragma once
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

/// All findings by outcome, in the order of the outcomes' ids; those without
/// one last.
std::vector<FindingsRow> index_findings(const Catalog& catalog);

}  // namespace conspectus
