#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// The one slug function: lower-case [a-z0-9-], Han through pinyin, Latin
/// without accents, everything else to "-"; never empty (a hash of the text
/// where nothing is left), at most 80 bytes.
std::string slug(std::string_view text);

/// Eight hex digits of a text's hash, for slugs that clash.
std::string short_hash(std::string_view text);

/// True for [a-z0-9][a-z0-9-]* that is not all digits.
bool is_id(std::string_view text);

}  // namespace conspectus
