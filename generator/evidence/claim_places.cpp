#include "evidence/claim_places.h"

#include <utility>

namespace conspectus {

ClaimPlace& ClaimPlaces::open(const std::string& name, const std::string& language, Location at) {
    const auto [known, is_new] = index_.emplace(name, places_.size());
    if (is_new) places_.push_back({name, language, {}, {}, at});
    return places_[known->second];
}

void add_text(ClaimPlace& place, std::string text, Location at) {
    if (!text.empty()) place.texts.push_back({std::move(text), {{0, at}}});
}

void add_texts(ClaimPlace& place, const Localized& text) {
    for (const Wording& wording : text.wordings) add_text(place, wording.text, {wording.at.file, wording.text_at});
}

}  // namespace conspectus
