#pragma once
#include "evidence/claims/claim_places.h"

namespace conspectus {

/// What the findings, the editorial notes and the unresolved references of a
/// paper state: places "finding.<id>", "note.<id>", "reference.<number>".
void add_front_matter_claims(const Paper& paper, ClaimPlaces& places);

}  // namespace conspectus
