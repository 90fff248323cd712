#include "evidence/claims/claim_places.h"

#include <utility>

#include "text/utf8.h"

namespace conspectus {

ClaimPlace& ClaimPlaces::open(const std::string& name, const std::string& language, Location at) {
    const auto [known, is_new] = index_.emplace(name, places_.size());
    if (is_new) places_.push_back({name, language, {}, {}, at});
    return places_[known->second];
}

void append_text(ClaimText& text, std::string_view more, Location at) {
    constexpr std::size_t anchor_distance = 256;
    for (std::size_t begin = 0; begin < more.size();) {
        std::size_t end = begin;
        std::uint32_t passed = 0;
        for (; end < more.size() && end - begin < anchor_distance; ++passed) next_code_point(more, end);
        text.anchors.push_back({text.anchors.empty() ? 0 : text.text.size(), at});
        text.text += more.substr(begin, end - begin);
        if (at.position.column > 0) at.position.column += passed;
        begin = end;
    }
}

void add_text(ClaimPlace& place, const std::string& text, Location at) {
    if (text.empty()) return;
    append_text(place.texts.emplace_back(), text, at);
}

void add_texts(ClaimPlace& place, const Localized& text) {
    for (const Wording& wording : text.wordings) add_text(place, wording.text, {wording.at.file, wording.text_at});
}

}  // namespace conspectus
