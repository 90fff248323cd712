#include "quantity/spelled_number.h"

#include <unicode/rbnf.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include "text/ascii.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/worker.h"

namespace conspectus {
namespace {

constexpr std::size_t most_spelled_digits = 4;

/// A language's words for numbers, and the ideographs they are made of.
struct Speller {
    std::unique_ptr<icu::RuleBasedNumberFormat> rules;  ///< null where ICU has none
    std::set<char32_t> ideographs;
};

std::vector<std::string> spell(const icu::RuleBasedNumberFormat& rules, int number) {
    std::vector<std::string> forms;
    for (int32_t i = 0; i < rules.getNumberOfRuleSetNames(); ++i) {
        UErrorCode status = U_ZERO_ERROR;
        icu::FieldPosition ignored;
        icu::UnicodeString form;
        rules.format(static_cast<int32_t>(number), rules.getRuleSetName(i), form, ignored, status);
        if (U_FAILURE(status) || form.isEmpty()) continue;
        std::string bytes;
        forms.push_back(fold(form.toUTF8String(bytes)));
    }
    std::ranges::sort(forms);
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    return forms;
}

bool is_ideograph(char32_t c) {
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC) != 0;
}

Speller make_speller(const std::string& tag) {
    Speller speller;
    UErrorCode status = U_ZERO_ERROR;
    const auto locale = icu::Locale::forLanguageTag(tag, status);
    auto rules = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, locale, status);
    if (U_FAILURE(status)) return speller;
    for (const int number : {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100, 1000}) {
        for (const std::string& form : spell(*rules, number)) {
            for (std::size_t at = 0; at < form.size();) {
                const char32_t c = next_code_point(form, at);
                if (is_ideograph(c)) speller.ideographs.insert(c);
            }
        }
    }
    speller.rules = std::move(rules);
    return speller;
}

struct Spellers : std::map<std::string, Speller> {};

const Speller& speller_for(const std::string& tag) {
    auto& made = of_this_worker<Spellers>();
    const auto known = made.find(tag);
    return known != made.end() ? known->second : made.emplace(tag, make_speller(tag)).first->second;
}

std::optional<int> whole_number(std::string_view digits) {
    const bool is_whole =
        is_ascii_number(digits) && digits.size() <= most_spelled_digits && (digits == "0" || digits.front() != '0');
    if (!is_whole) return std::nullopt;
    return std::stoi(std::string(digits));
}

/// Returns whether a character continues the word beside it: a letter, or an ideograph of a number.
bool continues_word(char32_t c, const Speller& speller) {
    if (is_ideograph(c)) return speller.ideographs.contains(c);
    return u_isalnum(static_cast<UChar32>(c)) != 0;
}

bool holds(std::string_view text, const std::string& form, const Speller& speller) {
    for (auto at = text.find(form); at != text.npos; at = text.find(form, at + form.size())) {
        const char32_t before = last_code_point(text.substr(0, at));
        const char32_t after = first_code_point(text.substr(at + form.size()));
        // "twenty-two" is not 2, but "two-stage" is
        if (before != U'-' && !continues_word(before, speller) && !continues_word(after, speller)) return true;
    }
    return false;
}

}  // namespace

std::vector<std::string> spelled_numbers(std::string_view digits, const std::string& tag) {
    const std::optional<int> number = whole_number(digits);
    const Speller& speller = speller_for(tag);
    if (!number || speller.rules == nullptr) return {};
    return spell(*speller.rules, *number);
}

bool is_spelled_out(std::string_view digits, std::string_view text, const std::string& tag) {
    const std::vector<std::string> forms = spelled_numbers(digits, tag);
    if (forms.empty()) return false;
    const std::string folded = fold(text);
    const Speller& speller = speller_for(tag);
    return std::ranges::any_of(forms, [&](const std::string& form) { return holds(folded, form, speller); });
}

}  // namespace conspectus
