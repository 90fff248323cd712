#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// The transliterations this program uses, named as in CLDR; the two of Han
/// leave the tones out.
enum class Transliteration { han_latin, han_latin_names, latin_ascii };

/// Thread-safe: each thread has its own, made at the first use (some 100 ms).
/// `text` itself where ICU has none.
std::string transliterate(Transliteration kind, std::string_view text);

}  // namespace conspectus
