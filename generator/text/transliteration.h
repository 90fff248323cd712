#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// The transliterations in use, named as in CLDR; those of Han omit the tones.
enum class Transliteration { han_latin, han_latin_names, latin_ascii };

/// Returns the transliterated text, or `text` itself if ICU lacks the data. Thread-safe: each thread makes its own
/// transliterators at the first use (some 100 ms).
std::string transliterate(Transliteration kind, std::string_view text);

}  // namespace conspectus
