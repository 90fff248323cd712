#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// The transliterations in use, named as in CLDR; those of Han omit the tones.
enum class Transliteration { han_latin, han_latin_names, latin_ascii };

/// Returns the transliterated text, or `text` itself if ICU lacks the data. Thread-safe: each thread makes its own
/// transliterators at the first use (some 100 ms).
std::string transliterate(Transliteration kind, std::string_view text);

/// Returns the pinyin of a Han text, without tones, syllables separated by spaces; other text is unchanged. With
/// `personal_name`, uses surname readings (单 shàn, 仇 qiú, 曾 zēng, 查 zhā, 解 xiè, 覃 qín, 缪 miào). Thread-safe.
std::string pinyin(std::string_view text, bool personal_name);

}  // namespace conspectus
