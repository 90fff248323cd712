#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// Returns the slug of a text, at most 80 bytes of [a-z0-9-]: Han as pinyin, Latin without accents, anything else as
/// "-". If nothing is left, returns a hash of the text. This is the only slug function.
std::string slug(std::string_view text);

/// Returns eight hex digits of a text's hash, to distinguish equal slugs.
std::string short_hash(std::string_view text);

/// Returns true for [a-z0-9][a-z0-9-]* that is not all digits.
bool is_id(std::string_view text);

}  // namespace conspectus
