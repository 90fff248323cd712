#pragma once
#include "link/resolve/name_lookup.h"

namespace conspectus {

/// The keywords that a paper lists, none twice. Reports terms that name none,
/// and repeated keywords.
std::vector<std::uint32_t> resolve_keywords(const Paper& paper, NameLookup& names);

/// The keyword that is the outcome of a paper's finding.
MaybeIndex resolve_outcome(const Finding& finding, const Paper& paper, NameLookup& names);

}  // namespace conspectus
