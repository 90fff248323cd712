#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// Case and width folding for matching terms and file names: NFKC-casefold
/// (full-width letters, ligatures, Greek final sigma), inner white space to one
/// space, none at the ends.
std::string fold(std::string_view text);

/// Unicode NFC.
std::string to_nfc(std::string_view text);

}  // namespace conspectus
