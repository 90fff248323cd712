#include "text/transliteration.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>

#include <memory>
#include <unordered_map>

#include "text/utf8.h"
#include "text/worker.h"

namespace conspectus {
namespace {

constexpr std::size_t kinds = 3;
#define WITHOUT_TONES "; NFD; [\\u0300\\u0301\\u0304\\u030C] Remove; NFC"

icu::UnicodeString icu_id(Transliteration kind) {
    switch (kind) {
        case Transliteration::han_latin:
            return "Han-Latin" WITHOUT_TONES;
        case Transliteration::han_latin_names:
            return "Han-Latin/Names" WITHOUT_TONES;
        case Transliteration::latin_ascii:
            return "Latin-ASCII";
    }
    return {};
}
#undef WITHOUT_TONES

struct Slot {
    std::unique_ptr<icu::Transliterator> handle;
    bool tried = false;
};
using Slots = std::array<Slot, kinds>;

const icu::Transliterator* transliterator(Transliteration kind) {
    Slot& slot = of_this_worker<Slots>()[static_cast<std::size_t>(kind)];
    if (!slot.tried) {
        slot.tried = true;
        UErrorCode status = U_ZERO_ERROR;
        slot.handle.reset(icu::Transliterator::createInstance(icu_id(kind), UTRANS_FORWARD, status));
        if (U_FAILURE(status)) slot.handle.reset();
    }
    return slot.handle.get();
}

}  // namespace

std::string transliterate(Transliteration kind, std::string_view text) {
    const auto* handle = transliterator(kind);
    if (!handle) return std::string(text);
    auto buffer = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    handle->transliterate(buffer);
    std::string out;
    return buffer.toUTF8String(out);
}

namespace {

/// The reading of a Chinese surname that differs from the usual reading of its character and that ICU's Han-Latin/Names
/// misses.
struct SurnameReading {
    std::string_view surname;
    std::string_view pinyin;  ///< tone-less, syllables separated by spaces
};

constexpr SurnameReading compound_surnames[] = {
    {"万俟", "mo qi"},   {"萬俟", "mo qi"},   {"尉迟", "yu chi"},    {"尉遲", "yu chi"},
    {"澹台", "tan tai"}, {"澹臺", "tan tai"}, {"长孙", "zhang sun"}, {"長孫", "zhang sun"},
};

constexpr SurnameReading single_surnames[] = {
    {"乐", "yue"},   {"樂", "yue"},  {"乜", "nie"},  {"么", "yao"},   {"仇", "qiu"},  {"佴", "nai"},  {"冼", "xian"},
    {"洗", "xian"},  {"区", "ou"},   {"區", "ou"},   {"单", "shan"},  {"單", "shan"}, {"卜", "bu"},   {"句", "gou"},
    {"员", "yun"},   {"員", "yun"},  {"尉", "wei"},  {"折", "she"},   {"曾", "zeng"}, {"朴", "piao"}, {"查", "zha"},
    {"盖", "ge"},    {"蓋", "ge"},   {"祭", "zhai"}, {"种", "chong"}, {"秘", "bi"},   {"繁", "po"},   {"缪", "miao"},
    {"繆", "miao"},  {"翟", "zhai"}, {"薄", "bo"},   {"覃", "qin"},   {"解", "xie"},  {"都", "du"},   {"重", "chong"},
    {"长", "chang"}, {"阚", "kan"},  {"闞", "kan"},  {"隗", "wei"},   {"黑", "he"},
};

/// Returns the reading of the surname that `name` begins with, compound surnames (尉迟) before single ones (尉), or
/// null.
const SurnameReading* surname_reading(std::string_view name) {
    for (const SurnameReading& reading : compound_surnames) {
        if (name.starts_with(reading.surname)) return &reading;
    }
    for (const SurnameReading& reading : single_surnames) {
        if (name.starts_with(reading.surname)) return &reading;
    }
    return nullptr;
}

/// Returns the reading of a single character, which is how Han-Latin reads; it takes some 10 µs, so each worker keeps
/// the results.
struct KnownSyllables : std::unordered_map<char32_t, std::string> {};

const std::string& syllable(char32_t han) {
    auto& reading = of_this_worker<KnownSyllables>()[han];
    if (reading.empty()) {
        std::string text;
        append_code_point(text, han);
        reading = transliterate(Transliteration::han_latin, text);
    }
    return reading;
}

bool begins_with_word(std::string_view text) {
    return u_isalnum(static_cast<UChar32>(first_code_point(text)));
}

/// Returns whether `out` ends in a letter or digit, so that a syllable needs a space.
bool ends_with_word(std::string_view out) {
    return u_isalnum(static_cast<UChar32>(last_code_point(out)));
}

void append_word(std::string& out, std::string_view word) {
    if (ends_with_word(out) && begins_with_word(word)) out += ' ';
    out += word;
}

/// Appends the reading of the surname; only that differs: 长 in a given name stays zhang.
std::size_t append_surname(std::string& out, std::string_view name) {
    if (const SurnameReading* special = surname_reading(name)) {
        append_word(out, special->pinyin);
        return special->surname.size();
    }
    std::size_t end = 0;
    if (!is_han(next_code_point(name, end))) return 0;
    append_word(out, transliterate(Transliteration::han_latin_names, name.substr(0, end)));
    return end;
}

}  // namespace

std::string pinyin(std::string_view text, bool personal_name) {
    if (!contains_han(text)) return std::string(text);
    std::string out;
    std::size_t start = personal_name ? append_surname(out, text) : 0;
    bool after_han = start > 0;
    while (start < text.size()) {
        const std::size_t begin = start;
        const char32_t c = next_code_point(text, start);
        const bool han = is_han(c);
        if (han || after_han) {
            append_word(out, han ? std::string_view(syllable(c)) : text.substr(begin, start - begin));
        } else {
            out += text.substr(begin, start - begin);
        }
        after_han = han;
    }
    return out;
}

}  // namespace conspectus
