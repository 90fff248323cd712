#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// Case and width folding for matching terms: NFKC-casefold
/// (full-width letters, ligatures, Greek final sigma), inner white space to one
/// space, none at the ends.
std::string fold(std::string_view text);

/// What a disk that ignores case and composes accents (macOS, Windows) takes a
/// file name for: two names with one key may be one file there.
std::string file_name_key(std::string_view name);

/// Unicode NFC.
std::string to_nfc(std::string_view text);

}  // namespace conspectus
