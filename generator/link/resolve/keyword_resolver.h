#pragma once
#include "link/resolve/name_lookup.h"

namespace conspectus {

/// Returns the keywords that a paper lists, each once. Reports terms that name
/// none, and repeated keywords.
std::vector<std::uint32_t> resolve_keywords(const Paper& paper, NameLookup& names);

/// Returns the keyword that is the outcome of a paper's finding.
MaybeIndex resolve_outcome(const Finding& finding, const Paper& paper, NameLookup& names);

/// Returns the keywords that `broader` and `related` of every keyword name.
/// Reports a circle of broader keywords as a chain and breaks it, so that later
/// passes may follow `broader` to its end. Also checks the papers in
/// `names-in-source`.
std::vector<ResolvedKeyword> resolve_relations(NameLookup& names);

}  // namespace conspectus
