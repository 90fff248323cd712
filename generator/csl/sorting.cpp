#include "csl/sorting.h"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>

#include <map>
#include <memory>

#include "csl/date.h"
#include "csl/name.h"
#include "csl/number.h"
#include "text/utf8.h"
#include "text/worker.h"

namespace conspectus::csl {
namespace {

/// The collators of one worker, by language.
struct Collators {
    std::map<std::string, std::unique_ptr<icu::Collator>, std::less<>> by_language;
};

icu::Collator* collator_of(const std::string& language) {
    auto& collators = of_this_worker<Collators>().by_language;
    const auto found = collators.find(language);
    if (found != collators.end()) return found->second.get();
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(
        icu::Collator::createInstance(icu::Locale::forLanguageTag(language, status), status));
    if (U_FAILURE(status)) made.reset();
    if (made) made->setStrength(icu::Collator::SECONDARY);
    return collators.emplace(language, std::move(made)).first->second.get();
}

/// Returns a text without punctuation, which does not count in sorting, and with single spaces.
std::string without_punctuation(std::string_view text) {
    std::string out;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        const auto c = static_cast<UChar32>(next_code_point(text, offset));
        if (u_ispunct(c) && c != '-') continue;
        if (c == ' ' && (out.empty() || out.ends_with(' '))) continue;
        out += text.substr(begin, offset - begin);
    }
    return out;
}

/// Returns a text as bytes that compare as the language orders.
std::string collation_key(std::string_view text, const std::string& language) {
    const icu::Collator* collator = collator_of(language);
    if (collator == nullptr) return std::string(text);
    const auto units = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    std::string key(static_cast<std::size_t>(collator->getSortKey(units, nullptr, 0)), '\0');
    collator->getSortKey(units, reinterpret_cast<uint8_t*>(key.data()), static_cast<int32_t>(key.size()));
    return key;
}

std::string name_key(const Name& name, bool demotes_particle) {
    if (!name.literal.empty()) return std::string(without_article(name.literal));
    const std::string family = demotes_particle ? name.family : name.non_dropping_particle + " " + name.family;
    const std::string particles =
        name.dropping_particle + (demotes_particle ? " " + name.non_dropping_particle : std::string());
    return family + ", " + particles + ", " + name.given + ", " + name.suffix;
}

}  // namespace

Sorting::Sorting(const Style& style, AreaKind area) : style_(style), area_(area), keys_(style.area(area).sort) {}

std::string Sorting::text_of(const SortKey& key, const Item& item, unsigned number,
                             const Disambiguation* disambiguation) const {
    const Scope scope{.style = &style_,
                      .area = area_,
                      .item = &item,
                      .disambiguation = disambiguation,
                      .citation_number = number,
                      .sorting = &key.names};
    Output out;
    Evaluator evaluator(scope, out);
    if (!key.variable) {
        evaluator.render_macro(key.macro);
        return out.plain();
    }
    const Variable variable = *key.variable;
    if (kind_of(variable) == VariableKind::date) {
        const Date* date = item.date(variable);
        return date == nullptr ? std::string() : date_key(*date, nullptr);
    }
    Node node;
    node.kind = kind_of(variable) == VariableKind::number ? NodeKind::number : NodeKind::variable;
    node.variable = variable;
    if (kind_of(variable) != VariableKind::name) {
        evaluator.render(node);
        return out.plain();
    }
    std::string text;
    for (const Name& name : evaluator.names(variable))
        text += name_key(with_particles(name), style_.demote != DemoteParticle::never) + "; ";
    return text;
}

std::vector<std::string> Sorting::keys_of(const Item& item, unsigned number,
                                          const Disambiguation* disambiguation) const {
    std::vector<std::string> keys;
    for (const SortKey& key : keys_) {
        const std::string text = text_of(key, item, number, disambiguation);
        keys.push_back(text.empty() ? std::string()
                                    : collation_key(without_punctuation(text), style_.locales.front().language));
    }
    return keys;
}

bool Sorting::is_before(const std::vector<std::string>& a, const std::vector<std::string>& b) const {
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        if (a[i] == b[i]) continue;
        if (a[i].empty() || b[i].empty()) return b[i].empty();
        return keys_[i].is_descending ? b[i] < a[i] : a[i] < b[i];
    }
    return false;
}

}  // namespace conspectus::csl
