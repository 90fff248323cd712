#include "quantity/quantity_words.h"

#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "quantity/glyphs.h"
#include "quantity/unit_symbols.h"

namespace conspectus {
namespace {

std::string folded(std::string_view text) {
    const Glyphs read = glyphs(text);
    return spelled(read, 0, read.size());
}

std::string utf8(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

/// "1月" is no word: its digits are read as digits.
bool is_word(const std::string& text) {
    return !text.empty() && std::ranges::none_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

void add_months(const icu::Locale& locale, QuantityWords& words) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(locale, status);
    if (U_FAILURE(status)) return;
    for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE})
        for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
            std::int32_t count = 0;
            const icu::UnicodeString* names = symbols.getMonths(count, context, width);
            for (std::int32_t i = 0; i < count && i < 12; ++i) {
                icu::UnicodeString name(names[i]);
                if (name.endsWith(u'.')) name.truncate(name.length() - 1);
                const std::string spelling = folded(utf8(name.toLower(locale)));
                if (is_word(spelling)) words.months[spelling] = i + 1;
            }
        }
}

/// The letters that the locale's date pattern sets directly behind a field:
/// y年M月d日.
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

/// Where the locale writes ordinals as digits with letters behind them.
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

}  // namespace

QuantityWords quantity_words(const Site& site) {
    QuantityWords words;
    words.units = international_units();
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
