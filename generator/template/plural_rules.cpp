#include "template/plural_rules.h"

#include <unicode/locid.h>
#include <unicode/plurrule.h>

#include <algorithm>
#include <array>
#include <limits>

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

}  // namespace conspectus
