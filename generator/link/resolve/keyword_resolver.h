#pragma once
#include "link/resolve/name_lookup.h"

namespace conspectus {

/// The keywords that a paper lists, none twice. Reports terms that name none,
/// and repeated keywords.
std::vector<std::uint32_t> resolve_keywords(const Paper& paper, NameLookup& names);

/// The keyword that is the outcome of a paper's finding.
MaybeIndex resolve_outcome(const Finding& finding, const Paper& paper, NameLookup& names);

/// Finds the keywords that `broader` and `related` of every keyword name. A
/// circle of broader keywords is reported as a chain and opened, so that later
/// passes may follow `broader` to its end. Checks the papers in
/// `names-in-source` too.
std::vector<ResolvedKeyword> resolve_relations(NameLookup& names);

}  // namespace conspectus
