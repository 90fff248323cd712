#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace conspectus {

/// What represents tokens without text in the text of a block: noncharacters, which no content holds.
inline constexpr char32_t citation_object = 0xFDD0;  ///< a citation or a note mark: stays with the mark before it
inline constexpr char32_t opaque_object = 0xFDD1;    ///< code, a link, a finding value: begins like a capital

/// Returns where sentences begin in a block's text, the first one excepted; "\n" is a
/// line break. Chinese 。！？； end one; . ! ? do before a space and a capital,
/// digit, opening quote or Chinese, but not behind abbreviations, initials and
/// decimals. Closing quotes, brackets and citations go with the mark before
/// them; brackets inside a sentence never end it.
std::vector<std::size_t> sentence_starts(std::u32string_view text);

}  // namespace conspectus
