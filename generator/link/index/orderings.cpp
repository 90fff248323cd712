#include "link/index/orderings.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "model/site.h"
#include "text/collation.h"
#include "text/transliteration.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// The position of something in an alphabetical index.
struct AlphabetPosition {
    std::string key;     ///< sorts bytewise
    std::string bucket;  ///< "A"; "#" for what has no letter
};

/// Sorts the entries of an index in one language. An explicit sort key replaces
/// a text in the script that it is for.
class Alphabet {
  public:
    explicit Alphabet(const Language& language) : language_(language), collation_(language.collation) {}

    const std::string& language() const { return language_.key; }

    AlphabetPosition position(const Localized& text, const Localized& sort) const;
    AlphabetPosition position(std::string_view text, std::string_view sort) const;
    /// Returns the position of a person or institution by its name in this language, else by
    /// the first.
    AlphabetPosition position(const std::vector<NameForm>& names, const std::string& sort);

    /// Returns the buckets in alphabetical order, "#" last; `positions[i]` is entry i's.
    Ordering order(const std::vector<AlphabetPosition>& positions) const;

  private:
    AlphabetPosition person(const std::string& family, const std::string& given) const;

    Language language_;
    Collation collation_;
};

/// An explicit sort key is pinyin: it applies to Han text, and to a text without
/// a form in another script.
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

std::vector<std::uint32_t> sorted_by_key(const std::vector<AlphabetPosition>& positions) {
    std::vector<std::uint32_t> order(positions.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) -> const std::string& { return positions[i].key; });
    return order;
}

AlphabetPosition Alphabet::position(std::string_view text, std::string_view sort) const {
    const std::string_view by = sort.empty() ? text : sort;
    return {collation_.sort_key(by), collation_.bucket(by)};
}

AlphabetPosition Alphabet::position(const Localized& text, const Localized& sort) const {
    const Wording* wording = text.best(language_.key);
    if (wording == nullptr) return {std::string(), "#"};
    const Wording* by = sort.in(wording->language.empty() ? language_.key : wording->language);
    return position(wording->text, by == nullptr ? std::string_view() : by->text);
}

AlphabetPosition Alphabet::position(const std::vector<NameForm>& names, const std::string& sort) {
    const Name& name = form_in(names, language_.key).name;
    const std::string& shown = name.literal.empty() ? name.family : name.literal;
    const bool explicit_sort = applies(sort, shown, names.size() == 1);
    if (!name.literal.empty()) return position(shown, explicit_sort ? sort : std::string_view());
    if (!explicit_sort) return person(name.family, name.given);
    const std::string family = sort.substr(0, sort.find(' '));
    return person(family, sort.substr(std::min(sort.size(), family.size() + 1)));
}

AlphabetPosition Alphabet::person(const std::string& family, const std::string& given) const {
    return {collation_.name_sort_key(family, given), collation_.bucket(pinyin(family, true))};
}

Ordering Alphabet::order(const std::vector<AlphabetPosition>& positions) const {
    Ordering ordering{language_.key, {}};
    Bucket others{"#", {}};
    std::unordered_map<std::string_view, std::size_t> by_label;
    for (const std::uint32_t entry : sorted_by_key(positions)) {
        const std::string& label = positions[entry].bucket;
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

const Person* first_author(const Record& record) {
    const bool named =
        !record.authors.empty() && !record.authors.front().others && !record.authors.front().names.empty();
    return named ? &record.authors.front() : nullptr;
}

/// Sorts works by first author, year and title; without an author by title;
/// unresolved ones by the author that the text names, else at the end by paper
/// and number.
AlphabetPosition position_of(const Work& work, const Catalog& catalog, Alphabet& alphabet) {
    const Record& record = catalog.record_of(work);
    const Reference& entry = catalog.entry_of(work);
    AlphabetPosition position;
    if (const Person* author = first_author(record)) {
        position = alphabet.position(author->names, author->sort);
        position.key += fmt::format("{:04}", record.issued.first.year);
        position.key += alphabet.position(record.title, {}).key;
    } else if (!record.title.empty()) {
        position = alphabet.position(record.title, {});
    } else if (!entry.unresolved_author.empty()) {
        position = alphabet.position(entry.unresolved_author, {});
    } else {
        position = {"", "#"};
    }
    if (work.is_unresolved()) position.key += fmt::format("{} {:06}", catalog.papers[work.paper].id, entry.number);
    return position;
}

AlphabetPosition position_of(const JournalRow& row, const Catalog& catalog, const Alphabet& alphabet) {
    const Wording* title = row.title.best(alphabet.language());
    const std::string_view sort =
        row.journal ? std::string_view(catalog.journals[*row.journal].sort) : std::string_view();
    const bool applies = contains_han(title->text) || row.title.wordings.size() == 1;
    return alphabet.position(title->text, applies ? sort : std::string_view());
}

/// Orders `things` by the positions that `position_of_thing` returns.
template <class T, class PositionOf>
Ordering ordered(const Alphabet& alphabet, const std::vector<T>& things, PositionOf position_of_thing) {
    std::vector<AlphabetPosition> positions;
    positions.reserve(things.size());
    for (const T& thing : things) positions.push_back(position_of_thing(thing));
    return alphabet.order(positions);
}

Ordering order_authors(Alphabet& alphabet, const std::vector<AuthorRow>& rows, const std::vector<std::string>& sorts) {
    std::vector<AlphabetPosition> positions;
    for (std::size_t i = 0; i < rows.size(); ++i) positions.push_back(alphabet.position(rows[i].names, sorts[i]));
    return alphabet.order(positions);
}

void name_buckets(Indexes& indexes) {
    for (const Bucket& bucket : indexes.works_by_name.front().buckets) {
        for (const std::uint32_t work : bucket.entries) indexes.works[work].bucket = bucket.label;
    }
}

}  // namespace

void order_by_name(const Catalog& catalog, const std::vector<std::string>& author_sorts, Indexes& indexes) {
    for (const Language& language : catalog.site.languages) {
        Alphabet alphabet(language);
        indexes.works_by_name.push_back(
            ordered(alphabet, catalog.works, [&](const Work& work) { return position_of(work, catalog, alphabet); }));
        indexes.keywords_by_name.push_back(ordered(alphabet, catalog.keywords, [&](const Keyword& keyword) {
            return alphabet.position(keyword.label, keyword.sort);
        }));
        indexes.authors_by_name.push_back(order_authors(alphabet, indexes.authors, author_sorts));
        indexes.journals_by_name.push_back(ordered(
            alphabet, indexes.journals, [&](const JournalRow& row) { return position_of(row, catalog, alphabet); }));
    }
    name_buckets(indexes);
}

}  // namespace conspectus
