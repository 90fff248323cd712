#include "text/collation.h"

#include <unicode/alphaindex.h>
#include <unicode/coll.h>
#include <unicode/tblcoll.h>
#include <unicode/uchar.h>
#include <unicode/ucol.h>

#include <cstring>

#include "text/ascii.h"
#include "text/fold.h"
#include "text/transliteration.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

using BucketIndex = icu::AlphabeticIndex::ImmutableIndex;

icu::UnicodeString utf16(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

/// Returns the root locale for an invalid tag, so that a slip in site.yaml changes an order but never stops the
/// program. The schema checks tags.
icu::Locale locale_of(const std::string& tag) {
    UErrorCode status = U_ZERO_ERROR;
    const auto locale = icu::Locale::forLanguageTag(tag, status);
    return U_SUCCESS(status) && !locale.isBogus() ? locale : icu::Locale::getRoot();
}

/// Returns false for languages that order Han by kana, by hangul or by strokes.
bool orders_han_by_pinyin(const icu::Locale& locale) {
    const std::string_view language = locale.getLanguage();
    if (language == "ja" || language == "ko" || language == "yue") return false;
    if (language != "zh") return true;
    char effective[ULOC_FULLNAME_CAPACITY] = "";
    UBool available = false;
    UErrorCode status = U_ZERO_ERROR;
    ucol_getFunctionalEquivalent(effective, sizeof effective, "collation", locale.getName(), &available, &status);
    return U_FAILURE(status) || std::strstr(effective, "collation=") == nullptr;  // pinyin is what zh has unasked
}

std::unique_ptr<icu::RuleBasedCollator> make_collator(const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(locale, status));
    auto* rules = dynamic_cast<icu::RuleBasedCollator*>(collator.get());
    if (U_FAILURE(status) || !rules) return nullptr;
    rules->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    collator.release();
    return std::unique_ptr<icu::RuleBasedCollator>(rules);
}

/// Uses the labels of the locale that the collator has found, and A–Z. With the requested locale, ICU would replace
/// unknown ones by those of the environment's language.
std::unique_ptr<BucketIndex> make_buckets(const icu::RuleBasedCollator& collator, bool by_pinyin) {
    UErrorCode status = U_ZERO_ERROR;
    const auto found = collator.getLocale(ULOC_VALID_LOCALE, status);
    const bool chinese = std::strcmp(found.getLanguage(), "zh") == 0;
    icu::AlphabeticIndex index(by_pinyin && chinese ? icu::Locale::getEnglish() : found, status);
    index.addLabels(icu::Locale::getEnglish(), status);
    std::unique_ptr<BucketIndex> buckets(index.buildImmutableIndex(status));
    return U_SUCCESS(status) ? std::move(buckets) : nullptr;
}

/// Skips the quotation marks and brackets that open a title: they do not count in its order.
std::string_view from_first_word(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t start = offset;
        if (u_isalnum(static_cast<UChar32>(next_code_point(text, offset)))) return text.substr(start);
    }
    return text;
}

std::string ascii_bucket(std::string_view text) {
    const std::string folded = fold(text);
    const bool letter = !folded.empty() && is_ascii_lower(folded[0]);
    return letter ? std::string(1, static_cast<char>(folded[0] - 'a' + 'A')) : "#";
}

}  // namespace

struct Collation::Handles {
    bool by_pinyin = true;
    std::unique_ptr<icu::RuleBasedCollator> collator;  ///< null where ICU has no data
    std::unique_ptr<BucketIndex> buckets;

    std::string reading(std::string_view text, bool personal_name) const {
        return by_pinyin ? pinyin(text, personal_name) : std::string(text);
    }

    /// Returns a key that ends with a zero byte, which is less than any byte of a key.
    std::string part(std::string_view text) const {
        if (!collator) return fold(text) + '\0';
        const auto wide = utf16(text);
        std::string key(static_cast<std::size_t>(collator->getSortKey(wide, nullptr, 0)), '\0');
        collator->getSortKey(wide, reinterpret_cast<std::uint8_t*>(key.data()), static_cast<int32_t>(key.size()));
        return key;
    }
};

Collation::Collation(const std::string& locale) : handles_(std::make_unique<Handles>()) {
    const auto parsed = locale_of(locale);
    handles_->by_pinyin = orders_han_by_pinyin(parsed);
    handles_->collator = make_collator(parsed);
    if (handles_->collator) handles_->buckets = make_buckets(*handles_->collator, handles_->by_pinyin);
}

Collation::~Collation() = default;
Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;

std::string Collation::sort_key(std::string_view text) const {
    const std::string_view word = from_first_word(text);
    const std::string reading = handles_->reading(word, false);
    std::string key = handles_->part(reading);
    if (reading != word) key += handles_->part(word);
    if (word != text) key += handles_->part(text);
    return key;
}

std::string Collation::name_sort_key(std::string_view family, std::string_view given) const {
    return handles_->part(handles_->reading(family, true)) + handles_->part(family) + sort_key(given);
}

std::string Collation::bucket(std::string_view text) const {
    const std::string reading = handles_->reading(from_first_word(text), false);
    if (!handles_->buckets) return ascii_bucket(reading);
    UErrorCode status = U_ZERO_ERROR;
    const auto* bucket = handles_->buckets->getBucket(handles_->buckets->getBucketIndex(utf16(reading), status));
    if (U_FAILURE(status) || !bucket || bucket->getLabelType() != U_ALPHAINDEX_NORMAL) return "#";
    std::string label;
    return bucket->getLabel().toUTF8String(label);
}

}  // namespace conspectus
