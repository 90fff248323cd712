#pragma once
#include <algorithm>
#include <string_view>

#include "model/localized.h"

namespace conspectus {

/// Written as a group's value at a time for which the source prints none.
inline constexpr std::string_view unprinted_value = "–";

inline bool is_unprinted(const Localized& value) {
    return std::ranges::any_of(value.wordings, [](const Wording& each) { return each.text == unprinted_value; });
}

}  // namespace conspectus
