#include "evidence/statistics/finding_counts.h"

#include <algorithm>

#include "quantity/printed_value.h"
#include "text/utf8.h"

namespace conspectus {

const Localized* value_at(const FindingGroup& group, std::string_view time) {
    const auto value = std::ranges::find(group.values, time, &GroupValue::time);
    return value == group.values.end() ? nullptr : &value->value;
}

std::optional<std::uint32_t> count_at(const FindingGroup& group, std::string_view time, const QuantityWords& words) {
    const Localized* value = value_at(group, time);
    return value == nullptr || value->empty() ? std::nullopt : printed_count(value->wordings.front().text, words);
}

DoubtedPlace place_in(const Wording& wording, const TextSpan& span, std::vector<std::uint32_t> notes) {
    DoubtedPlace place{{wording.at.file, wording.text_at}, 1, std::move(notes)};
    const std::string_view text = wording.text;
    place.length = static_cast<std::uint32_t>(count_code_points(text.substr(span.begin, span.end - span.begin)));
    if (place.at.position.line == 0) place.at = wording.at;
    if (place.at.position.column != 0)
        place.at.position.column += static_cast<std::uint32_t>(count_code_points(text.substr(0, span.begin)));
    return place;
}

}  // namespace conspectus
