#pragma once
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

using WorkAuthors = std::vector<std::vector<std::int64_t>>;

/// Returns the author index: authors of papers and of cited works, people and
/// institutions, sorted by slug. `works` are the rows of Indexes. Sets `sorts` to the
/// explicit sort key of each row, which may be empty, and `work_authors` to
/// Indexes::work_authors.
std::vector<AuthorRow> index_authors(const Catalog& catalog, const std::vector<WorkRow>& works,
                                     std::vector<std::string>& sorts, WorkAuthors& work_authors);

}  // namespace conspectus
