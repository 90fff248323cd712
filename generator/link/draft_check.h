#pragma once
#include <string>
#include <vector>

#include "model/parsed_file.h"
#include "text/diagnostics.h"

namespace conspectus {

/// The ids of the papers that are drafts, in the order of their files.
std::vector<std::string> draft_ids(const std::vector<ParsedFile>& parsed);

/// Links the collection once more with its drafts, and warns of what is wrong
/// in the drafts' own files: names that lead nowhere, dates, sections out of
/// order. What a draft lacks because it is not finished is not said. Costs
/// nothing where there is no draft.
void check_drafts(const std::vector<ParsedFile>& parsed, Diagnostics& diagnostics);

}  // namespace conspectus
