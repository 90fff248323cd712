#include "template/template_phrase.h"

#include <unicode/locid.h>
#include <unicode/plurrule.h>

#include <algorithm>
#include <array>
#include <limits>

#include "template/template_cursor.h"
#include "text/ascii.h"

namespace conspectus {
namespace {

constexpr std::array<std::string_view, 6> categories = {"zero", "one", "two", "few", "many", "other"};

}  // namespace

struct PluralRules::Handle {
    std::unique_ptr<const icu::PluralRules> rules;
};

PluralRules::PluralRules(const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    const auto locale = icu::Locale::forLanguageTag(language, status);
    std::unique_ptr<const icu::PluralRules> rules(
        icu::PluralRules::forLocale(U_SUCCESS(status) ? locale : icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) rules.reset();
    handle_ = std::make_unique<const Handle>(Handle{std::move(rules)});
}

PluralRules::~PluralRules() = default;
PluralRules::PluralRules(PluralRules&&) noexcept = default;
PluralRules& PluralRules::operator=(PluralRules&&) noexcept = default;

std::string_view PluralRules::category(std::int64_t count) const {
    if (handle_->rules == nullptr) return "other";
    const auto bounded = std::clamp<std::int64_t>(count, 0, std::numeric_limits<std::int32_t>::max());
    const icu::UnicodeString keyword = handle_->rules->select(static_cast<std::int32_t>(bounded));
    std::string name;
    keyword.toUTF8String(name);
    const auto found = std::ranges::find(categories, name);
    return found == categories.end() ? "other" : *found;
}

namespace {

bool is_name_character(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '_';
}

/// Returns the length of the name in "{name}…", or 0 if there is none.
std::size_t argument_length(std::string_view text) {
    std::size_t end = 1;
    while (end < text.size() && is_name_character(text[end])) ++end;
    return end < text.size() && text[end] == '}' ? end - 1 : 0;
}

}  // namespace

std::vector<PhrasePiece> split_phrase(std::string_view text) {
    std::vector<PhrasePiece> pieces;
    std::string literal;
    while (!text.empty()) {
        const std::size_t length = text[0] == '{' ? argument_length(text) : 0;
        if (length == 0) {
            literal += text[0];
            text.remove_prefix(1);
            continue;
        }
        if (!literal.empty()) pieces.push_back({std::move(literal), false});
        literal.clear();
        pieces.push_back({std::string(text.substr(1, length)), true});
        text.remove_prefix(length + 2);
    }
    if (!literal.empty()) pieces.push_back({std::move(literal), false});
    return pieces;
}

const std::vector<PhrasePiece>& Phrase::form(std::string_view category) const {
    auto found = std::ranges::find(forms, category, &PhraseForm::category);
    if (found == forms.end()) found = std::ranges::find(forms, "other", &PhraseForm::category);
    return found == forms.end() ? forms.front().pieces : found->pieces;
}

std::set<std::string> Phrase::arguments() const {
    std::set<std::string> names;
    for (const PhraseForm& each : forms) {
        for (const PhrasePiece& piece : each.pieces) {
            if (piece.is_argument) names.insert(piece.text);
        }
    }
    return names;
}

PhraseBook::PhraseBook(const std::vector<Strings>& strings) : strings_(strings) {}

std::optional<Phrase> PhraseBook::find(std::size_t language, const std::string& key) const {
    const auto text = strings_[language].texts.find(key);
    if (text == strings_[language].texts.end() || text->second.empty()) return std::nullopt;
    Phrase phrase;
    for (const auto& [category, form] : text->second) phrase.forms.push_back({category, split_phrase(form)});
    return phrase;
}

std::vector<std::string_view> PhraseBook::keys() const {
    std::vector<std::string_view> keys;
    for (const Strings& strings : strings_) {
        for (const auto& [key, forms] : strings.texts) keys.push_back(key);
    }
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

}  // namespace conspectus
