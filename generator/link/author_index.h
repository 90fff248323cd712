#pragma once
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

/// The author index: authors of papers and of cited works, people and
/// institutions, sorted by slug. `sorts` gets, beside the rows, the explicit
/// sort key of each, which may be empty.
std::vector<AuthorRow> index_authors(const Catalog& catalog, std::vector<std::string>& sorts);

}  // namespace conspectus
