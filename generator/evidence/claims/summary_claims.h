#pragma once
#include "evidence/claims/claim_places.h"

namespace conspectus {

/// What a summary states, section by section: places "<language>.<section>",
/// and "<language>" above the first heading. Subsections belong to their section.
void add_summary_claims(const Summary& summary, ClaimPlaces& places);

}  // namespace conspectus
