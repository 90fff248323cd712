#include "quantity/quantity_words.h"

#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "quantity/glyphs.h"
#include "text/ascii.h"

namespace conspectus {
namespace {

struct Symbol {
    const char* spelling;
    const char* code;
};

/// Symbols that take no prefix here, or whose spelling is not prefix + symbol.
constexpr Symbol symbols[] = {
    {"%", "%"},           {"‰", "[ppth]"},  {"℃", "Cel"},   {"°C", "Cel"},    {"°", "deg"},       {"h", "h"},
    {"min", "min"},       {"d", "d"},       {"s", "s"},     {"ms", "ms"},     {"mmHg", "mm[Hg]"}, {"cmH₂O", "cm[H2O]"},
    {"cmH2O", "cm[H2O]"}, {"F", "[Ch]"},    {"Fr", "[Ch]"}, {"bp", "bp"},     {"kb", "kbp"},      {"nt", "nt"},
    {"rpm", "{r}/min"},   {"ppm", "[ppm]"}, {"mEq", "meq"}, {"mOsm", "mosm"}, {"cal", "cal"},     {"kcal", "kcal"},
    {"Da", "Da"},         {"kDa", "kDa"},   {"eV", "eV"},   {"keV", "keV"},   {"MeV", "MeV"},     {"U", "U"},
    {"kU", "kU"},         {"mU", "mU"},     {"μU", "uU"},   {"IU", "[iU]"},   {"mIU", "m[iU]"},   {"μIU", "u[iU]"},
    {"kIU", "k[iU]"},     {"ug", "ug"},     {"mcg", "ug"},  {"ul", "uL"},     {"uL", "uL"},       {"umol", "umol"},
    {"kPa", "kPa"},       {"MPa", "MPa"},   {"Pa", "Pa"},   {"hPa", "hPa"},   {"HU", "[hnsf'U]"},
};

struct PrefixedSymbol {
    const char* spelling;
    const char* code;
    std::string_view prefixes;  ///< of those below; "-" for none
};

constexpr PrefixedSymbol prefixed_symbols[] = {
    {"g", "g", "-kmunpf"}, {"L", "L", "-dmunpf"}, {"l", "L", "-dmunpf"}, {"m", "m", "-kcdmun"}, {"mol", "mol", "-munp"},
    {"Hz", "Hz", "-kMG"},  {"J", "J", "-k"},      {"W", "W", "-mk"},     {"V", "V", "-mk"},     {"A", "A", "-m"},
    {"Gy", "Gy", "-cm"},   {"Sv", "Sv", "-m"},    {"Bq", "Bq", "-kMG"},  {"Ci", "Ci", "-m"},    {"kat", "kat", "-mun"},
};

std::string prefix_spelling(char prefix) {
    if (prefix == '-') return {};
    return prefix == 'u' ? "μ" : std::string(1, prefix);
}

std::string folded(std::string_view text) {
    const Glyphs read = glyphs(text);
    return spelled(read, 0, read.size());
}

std::string utf8(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

/// Returns false for "1月", whose digits are read as digits.
bool is_word(const std::string& text) {
    return !text.empty() && std::ranges::none_of(text, is_ascii_digit);
}

void add_months(const icu::Locale& locale, QuantityWords& words) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols dates(locale, status);
    if (U_FAILURE(status)) return;
    for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE})
        for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
            std::int32_t count = 0;
            const icu::UnicodeString* names = dates.getMonths(count, context, width);
            for (std::int32_t i = 0; i < count && i < 12; ++i) {
                icu::UnicodeString name(names[i]);
                if (name.endsWith(u'.')) name.truncate(name.length() - 1);
                const std::string spelling = folded(utf8(name.toLower(locale)));
                if (is_word(spelling)) words.months[spelling] = i + 1;
            }
        }
}

/// Adds the letters that the locale's date pattern puts directly after a field: y年M月d日.
void add_date_marks(const icu::Locale& locale, QuantityWords& words) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateTimePatternGenerator> generator(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    if (U_FAILURE(status)) return;
    const icu::UnicodeString pattern = generator->getBestPattern(u"yMMMd", status);
    if (U_FAILURE(status)) return;
    for (std::int32_t i = 0; i + 1 < pattern.length(); ++i) {
        auto* marks = pattern[i] == u'y'   ? &words.year_marks
                      : pattern[i] == u'M' ? &words.month_marks
                      : pattern[i] == u'd' ? &words.day_marks
                                           : nullptr;
        if (marks && pattern[i + 1] >= 0x2E80) marks->insert(utf8(pattern.tempSubString(i + 1, 1)));
    }
}

/// Adds the letters of ordinals if the locale writes these as digits with letters after them.
void add_ordinals(const icu::Locale& locale, QuantityWords& words) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::RuleBasedNumberFormat format(icu::URBNF_ORDINAL, locale, status);
    if (U_FAILURE(status)) return;
    for (std::int32_t n = 1; n <= 23; ++n) {
        icu::UnicodeString text;
        icu::FieldPosition ignored;
        const std::string ordinal = utf8(format.format(n, text, ignored));
        const std::size_t letters = ordinal.find_first_not_of("0123456789");
        if (letters == 0 || letters == std::string::npos) continue;
        const Glyphs suffix = glyphs(std::string_view(ordinal).substr(letters));
        if (std::ranges::all_of(suffix, [](const Glyph& g) { return is_letter(g.code_point); }))
            words.ordinals.insert(spelled(suffix, 0, suffix.size()));
    }
}

/// Adds the international symbols with their UCUM codes: "mL" → "mL", "℃" → "Cel".
void add_international_units(QuantityWords& words) {
    for (const Symbol& symbol : symbols) words.units[symbol.spelling] = symbol.code;
    for (const PrefixedSymbol& symbol : prefixed_symbols)
        for (const char prefix : symbol.prefixes)
            words.units[prefix_spelling(prefix) + symbol.spelling] =
                (prefix == '-' ? std::string() : std::string(1, prefix)) + symbol.code;
}

}  // namespace

QuantityWords quantity_words(const Site& site) {
    QuantityWords words;
    add_international_units(words);
    for (const UnitWords& unit : site.units)
        for (const LocalizedTerms& spellings : unit.spellings)
            for (const std::string& term : spellings.terms) words.units[folded(term)] = unit.key;
    for (const Language& language : site.languages) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Locale locale = icu::Locale::forLanguageTag(language.tag, status);
        if (U_FAILURE(status)) continue;
        add_months(locale, words);
        add_date_marks(locale, words);
        add_ordinals(locale, words);
    }
    return words;
}

}  // namespace conspectus
