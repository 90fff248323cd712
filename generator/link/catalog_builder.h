#pragma once
#include <string>
#include <vector>

#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Puts the parsed files' values together, those of drafts included, and joins
/// translations to their originals. Checks the languages of site.yaml and the
/// figures. `parsed[i]` came from the file with FileId i. The order of the
/// input changes nothing.
Catalog gather(std::vector<ParsedFile> parsed, Diagnostics& diagnostics);

/// Finds the works and fills the one namespace of gathered values; checks both
/// (duplicate ids, DOIs, PMIDs name both locations), and the language keys,
/// sections, study types and facets against site.yaml. Changes no value, so it
/// may be called again after some were left out.
void connect(Catalog& catalog, Diagnostics& diagnostics);

/// Both, without drafts unless `with_drafts`.
Catalog build_catalog(std::vector<ParsedFile> parsed, bool with_drafts, Diagnostics& diagnostics);

/// The ids of the papers of a gathered catalog that are drafts.
std::vector<std::string> draft_ids(const Catalog& catalog);

/// Connects a gathered catalog with its drafts, resolves the drafts alone, and
/// warns of what is wrong in their own files: names that lead nowhere, dates,
/// sections out of order. Does not report what a draft lacks because it is not
/// finished. Copies nothing, and costs nothing where there is no draft.
void check_drafts(Catalog& gathered, Diagnostics& diagnostics);

}  // namespace conspectus
