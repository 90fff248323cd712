#include "link/index/alphabet.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "text/utf8.h"

namespace conspectus {
namespace {

/// An explicit sort key is pinyin: it is of use for Han text, and for a text
/// that has no other script beside it.
bool applies(const std::string& sort, std::string_view text, bool alone) {
    return !sort.empty() && (contains_han(text) || alone);
}

const NameForm& form_in(const std::vector<NameForm>& names, std::string_view language) {
    for (const std::string_view wanted : {language, std::string_view()}) {
        const auto found = std::ranges::find(names, wanted, &NameForm::language);
        if (found != names.end()) return *found;
    }
    return names.front();
}

std::vector<std::uint32_t> sorted_by_key(const std::vector<AlphabetPlace>& places) {
    std::vector<std::uint32_t> order(places.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) -> const std::string& { return places[i].key; });
    return order;
}

}  // namespace

AlphabetPlace Alphabet::place(std::string_view text, std::string_view sort) const {
    const std::string_view by = sort.empty() ? text : sort;
    return {collation_.sort_key(by), collation_.bucket(by)};
}

AlphabetPlace Alphabet::place(const Localized& text, const Localized& sort) const {
    const Wording* wording = text.best(language_.key);
    if (wording == nullptr) return {std::string(), "#"};
    const Wording* by = sort.in(wording->language.empty() ? language_.key : wording->language);
    return place(wording->text, by == nullptr ? std::string_view() : by->text);
}

AlphabetPlace Alphabet::place(const std::vector<NameForm>& names, const std::string& sort) {
    const Name& name = form_in(names, language_.key).name;
    const std::string& shown = name.literal.empty() ? name.family : name.literal;
    const bool explicit_sort = applies(sort, shown, names.size() == 1);
    if (!name.literal.empty()) return place(shown, explicit_sort ? sort : std::string_view());
    if (!explicit_sort) return person(name.family, name.given);
    const std::string family = sort.substr(0, sort.find(' '));
    return person(family, sort.substr(std::min(sort.size(), family.size() + 1)));
}

AlphabetPlace Alphabet::person(const std::string& family, const std::string& given) const {
    return {collation_.name_sort_key(family, given), collation_.bucket(pinyin(family, true))};
}

Ordering Alphabet::order(const std::vector<AlphabetPlace>& places) const {
    Ordering ordering{language_.key, {}};
    Bucket others{"#", {}};
    std::unordered_map<std::string_view, std::size_t> by_label;
    for (const std::uint32_t entry : sorted_by_key(places)) {
        const std::string& label = places[entry].bucket;
        if (label == others.label) {
            others.entries.push_back(entry);
            continue;
        }
        const auto [known, is_new] = by_label.try_emplace(label, ordering.buckets.size());
        if (is_new) ordering.buckets.push_back({label, {}});
        ordering.buckets[known->second].entries.push_back(entry);
    }
    if (!others.entries.empty()) ordering.buckets.push_back(std::move(others));
    return ordering;
}

}  // namespace conspectus
