#pragma once
#include <string>
#include <vector>

#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Collects the values of the parsed files, including drafts, and joins
/// translations to their originals. Checks the languages of site.yaml and the
/// figures. `parsed[i]` came from the file with FileId i. The order of the
/// input changes nothing.
Catalog gather(std::vector<ParsedFile> parsed, Diagnostics& diagnostics);

/// Finds the works of gathered values and fills their namespace. Reports
/// duplicate ids, DOIs and PMIDs with both locations, and checks language keys,
/// sections, study types and facets against site.yaml. Changes no value, so it
/// may be called again after some have been left out.
void connect(Catalog& catalog, Diagnostics& diagnostics);

/// Gathers and connects, without drafts unless `with_drafts`.
Catalog build_catalog(std::vector<ParsedFile> parsed, bool with_drafts, Diagnostics& diagnostics);

/// Returns the ids of the drafts in a gathered catalog.
std::vector<std::string> draft_ids(const Catalog& catalog);

/// Connects a gathered catalog with its drafts, resolves the drafts alone, and
/// warns of faults in their own files: names that lead nowhere, dates, sections
/// out of order. Does not report what a draft lacks because it is unfinished.
/// Copies nothing, and costs nothing if there is no draft.
void check_drafts(Catalog& gathered, Diagnostics& diagnostics);

}  // namespace conspectus
