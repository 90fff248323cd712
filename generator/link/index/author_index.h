#pragma once
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

using WorkAuthors = std::vector<std::vector<std::int64_t>>;

/// The author index: authors of papers and of cited works, people and
/// institutions, sorted by slug. `sorts` gets, beside the rows, the explicit
/// sort key of each, which may be empty; `work_authors` what Indexes says.
std::vector<AuthorRow> index_authors(const Catalog& catalog, std::vector<std::string>& sorts,
                                     WorkAuthors& work_authors);

}  // namespace conspectus
