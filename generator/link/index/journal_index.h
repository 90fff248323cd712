#pragma once
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

/// Returns the journal index, sorted by slug: entries of journals.yaml that
/// something appeared in, and every other container of articles by its printed
/// title (folded). Books that hold chapters and websites are no journals. `works`
/// are the rows of Indexes.
std::vector<JournalRow> index_journals(const Catalog& catalog, const std::vector<WorkRow>& works);

/// Returns for each of catalog.works the row of the journal it appeared in, or −1.
std::vector<std::int64_t> journals_of_works(const Catalog& catalog, const std::vector<JournalRow>& journals);

/// Returns papers and cited works by the year they appeared, latest first.
std::vector<YearRow> index_years(const Catalog& catalog);

}  // namespace conspectus
