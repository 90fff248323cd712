#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// Folds case and width for matching terms: NFKC-casefold (full-width letters, ligatures, Greek final sigma), with
/// single spaces for white space and none at the ends.
std::string fold(std::string_view text);

/// Returns a key of a file name: two names with the same key may be one file on a disk that ignores case and composes
/// accents (macOS, Windows).
std::string file_name_key(std::string_view name);

/// Returns the Unicode NFC of a text.
std::string to_nfc(std::string_view text);

/// Returns text as search compares it: without case, width and Latin accents (search_tokens.md). Thread-safe.
std::string search_fold(std::string_view text);

}  // namespace conspectus
