#include "evidence/claims/claim.h"

#include <algorithm>
#include <iterator>

#include "evidence/claims/claim_places.h"
#include "evidence/claims/front_matter_claims.h"
#include "evidence/claims/summary_claims.h"
#include "text/utf8.h"

namespace conspectus {

Location ClaimText::at(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(anchors, offset, {}, &Anchor::offset);
    if (after == anchors.begin()) return {};
    const Anchor& anchor = *std::prev(after);
    Location place = anchor.at;
    if (place.position.column == 0) return place;
    const auto between = std::string_view(text).substr(anchor.offset, offset - anchor.offset);
    place.position.column += static_cast<std::uint32_t>(count_code_points(between));
    return place;
}

std::vector<ClaimPlace> claims(const Paper& paper) {
    ClaimPlaces places;
    add_front_matter_claims(paper, places);
    for (const Summary& summary : paper.summaries) add_summary_claims(summary, places);
    std::vector<ClaimPlace> all = places.take();
    std::erase_if(all, [](const ClaimPlace& place) { return place.texts.empty(); });
    return all;
}

}  // namespace conspectus
