#pragma once
#include <string>
#include <vector>

#include "model/catalog.h"

namespace conspectus {

/// What a resolved body says, written down for hashing: one record for what
/// stands above the first heading, one for each heading's section. The form is
/// recorded in collections (`original:`), so it must not change.
std::vector<std::string> section_records(const Document& document, const Catalog& catalog);

}  // namespace conspectus
