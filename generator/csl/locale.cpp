#include "csl/locale.h"

#include <fmt/core.h>

#include <algorithm>

#include "text/ascii.h"

namespace conspectus::csl {
namespace {

std::optional<TermForm> fallback(TermForm form) {
    switch (form) {
        case TermForm::verb_short:
            return TermForm::verb;
        case TermForm::symbol:
            return TermForm::short_form;
        case TermForm::verb:
        case TermForm::short_form:
            return TermForm::long_form;
        case TermForm::long_form:
            break;
    }
    return std::nullopt;
}

bool matches(const Ordinal& ordinal, int number) {
    switch (ordinal.match) {
        case Ordinal::Match::last_digit:
            return ordinal.number == number % 10;
        case Ordinal::Match::last_two_digits:
            return ordinal.number == number % 100;
        case Ordinal::Match::whole_number:
            return ordinal.number == number;
    }
    return false;
}

/// Returns the better of two ordinals that match: of the right gender first, then of the greater number.
const Ordinal* better(const Ordinal* a, const Ordinal* b, Gender gender) {
    if (a == nullptr || b == nullptr) return a == nullptr ? b : a;
    if (a->number / 10 != b->number / 10 && (a->number >= 10 || b->number >= 10)) return a->number > b->number ? a : b;
    const auto rank = [&](const Ordinal& one) {
        return (one.match == Ordinal::Match::whole_number ? 4 : 0) + (one.gender == gender ? 2 : 0);
    };
    return rank(*b) > rank(*a) ? b : a;
}

const Ordinal* find_ordinal(const std::vector<Ordinal>& ordinals, int number, Gender gender) {
    const Ordinal* best = nullptr;
    for (const Ordinal& one : ordinals) {
        const bool is_of_gender = one.gender == gender || one.gender == Gender::neuter;
        if (one.number >= 0 && is_of_gender && matches(one, number)) best = better(best, &one, gender);
    }
    if (best != nullptr) return best;
    for (const Ordinal& one : ordinals) {
        if (one.number < 0 && (one.gender == gender || (one.gender == Gender::neuter && best == nullptr))) best = &one;
    }
    return best;
}

/// Returns the name in locale files of a term that has two.
std::string_view usual_name(std::string_view name) {
    if (name == "sub verbo") return "sub-verbo";
    if (name == "editor-translator") return "editortranslator";
    return name;
}

}  // namespace

TermId TermNames::intern(std::string_view name) {
    return ids_.emplace(usual_name(name), static_cast<TermId>(ids_.size())).first->second;
}

std::optional<TermId> TermNames::find(std::string_view name) const {
    const auto found = ids_.find(std::string(usual_name(name)));
    if (found == ids_.end()) return std::nullopt;
    return found->second;
}

const Term* Locale::find(TermId id, TermForm form) const {
    for (std::optional<TermForm> now = form; now; now = fallback(*now)) {
        const std::size_t index = id * term_form_count + static_cast<std::size_t>(*now);
        if (index < terms_.size() && terms_[index].is_defined) return &terms_[index];
    }
    return nullptr;
}

const std::string& Locale::term(TermId id, TermForm form, bool is_plural) const {
    static const std::string none;
    const Term* found = find(id, form);
    if (found == nullptr) return none;
    return is_plural ? found->multiple : found->single;
}

bool Locale::has_term(TermId id) const {
    return find(id, TermForm::long_form) != nullptr;
}

Gender Locale::gender(TermId id) const {
    const Term* found = find(id, TermForm::long_form);
    return found == nullptr ? Gender::neuter : found->gender;
}

void Locale::define(TermId id, TermForm form, Term term) {
    const std::size_t index = id * term_form_count + static_cast<std::size_t>(form);
    if (index >= terms_.size()) terms_.resize(index + term_form_count);
    term.is_defined = true;
    terms_[index] = std::move(term);
}

std::string Locale::ordinal(int number, Gender gender, bool is_long) const {
    if (is_long) {
        for (const Gender wanted : {gender, Gender::neuter}) {
            const auto found = std::ranges::find_if(
                long_ordinals, [&](const Ordinal& one) { return one.number == number && one.gender == wanted; });
            if (found != long_ordinals.end()) return found->text;
        }
    }
    const Ordinal* found = find_ordinal(ordinals, number, gender);
    return fmt::format("{}{}", number, found == nullptr ? std::string_view() : std::string_view(found->text));
}

bool is_of_language(std::string_view tag, std::string_view language) {
    if (language.empty() || tag.size() < language.size()) return false;
    if (ascii_lowered(tag.substr(0, language.size())) != ascii_lowered(language)) return false;
    const std::string_view rest = tag.substr(language.size());
    return rest.empty() || rest.front() == '-' || rest.front() == '_';
}

std::string primary_dialect(std::string_view language) {
    constexpr std::pair<std::string_view, std::string_view> dialects[] = {
        {"af", "af-ZA"}, {"ar", "ar"},    {"bg", "bg-BG"}, {"ca", "ca-AD"}, {"cs", "cs-CZ"}, {"cy", "cy-GB"},
        {"da", "da-DK"}, {"de", "de-DE"}, {"el", "el-GR"}, {"en", "en-US"}, {"es", "es-ES"}, {"et", "et-EE"},
        {"eu", "eu"},    {"fa", "fa-IR"}, {"fi", "fi-FI"}, {"fr", "fr-FR"}, {"he", "he-IL"}, {"hr", "hr-HR"},
        {"hu", "hu-HU"}, {"id", "id-ID"}, {"is", "is-IS"}, {"it", "it-IT"}, {"ja", "ja-JP"}, {"km", "km-KH"},
        {"ko", "ko-KR"}, {"la", "la"},    {"lt", "lt-LT"}, {"lv", "lv-LV"}, {"mn", "mn-MN"}, {"nb", "nb-NO"},
        {"nl", "nl-NL"}, {"nn", "nn-NO"}, {"pl", "pl-PL"}, {"pt", "pt-PT"}, {"ro", "ro-RO"}, {"ru", "ru-RU"},
        {"sk", "sk-SK"}, {"sl", "sl-SI"}, {"sr", "sr-RS"}, {"sv", "sv-SE"}, {"th", "th-TH"}, {"tr", "tr-TR"},
        {"uk", "uk-UA"}, {"vi", "vi-VN"}, {"zh", "zh-CN"}};
    const std::string_view primary = language.substr(0, language.find('-'));
    for (const auto& [tag, dialect] : dialects) {
        if (tag == primary) return std::string(dialect);
    }
    return {};
}

}  // namespace conspectus::csl
