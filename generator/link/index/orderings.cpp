#include "link/index/orderings.h"

#include <fmt/format.h>

#include <algorithm>

#include "link/index/alphabet.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

const Person* first_author(const Record& record) {
    const bool named =
        !record.authors.empty() && !record.authors.front().others && !record.authors.front().names.empty();
    return named ? &record.authors.front() : nullptr;
}

/// By first author, year, title; without an author by title; an unresolved one
/// by what the text calls its author, else at the end by paper and number.
AlphabetPlace place_of(const Work& work, const Catalog& catalog, Alphabet& alphabet) {
    const Record& record = catalog.record_of(work);
    const Reference& entry = catalog.entry_of(work);
    AlphabetPlace place;
    if (const Person* author = first_author(record)) {
        place = alphabet.place(author->names, author->sort);
        place.key += fmt::format("{:04}", record.issued.first.year);
        place.key += alphabet.place(record.title, {}).key;
    } else if (!record.title.empty()) {
        place = alphabet.place(record.title, {});
    } else if (!entry.unresolved_author.empty()) {
        place = alphabet.place(entry.unresolved_author, {});
    } else {
        place = {"", "#"};
    }
    if (work.is_unresolved()) place.key += fmt::format("{} {:06}", catalog.papers[work.paper].id, entry.number);
    return place;
}

AlphabetPlace place_of(const JournalRow& row, const Catalog& catalog, const Alphabet& alphabet) {
    const Wording* title = row.title.best(alphabet.language());
    const std::string_view sort =
        row.journal ? std::string_view(catalog.journals[*row.journal].sort) : std::string_view();
    const bool applies = contains_han(title->text) || row.title.wordings.size() == 1;
    return alphabet.place(title->text, applies ? sort : std::string_view());
}

/// The order of `things` by what `place` says of each.
template <class T, class Place>
Ordering ordered(const Alphabet& alphabet, const std::vector<T>& things, Place place) {
    std::vector<AlphabetPlace> places;
    places.reserve(things.size());
    for (const T& thing : things) places.push_back(place(thing));
    return alphabet.order(places);
}

Ordering order_authors(Alphabet& alphabet, const std::vector<AuthorRow>& rows, const std::vector<std::string>& sorts) {
    std::vector<AlphabetPlace> places;
    for (std::size_t i = 0; i < rows.size(); ++i) places.push_back(alphabet.place(rows[i].names, sorts[i]));
    return alphabet.order(places);
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
            ordered(alphabet, catalog.works, [&](const Work& work) { return place_of(work, catalog, alphabet); }));
        indexes.keywords_by_name.push_back(ordered(alphabet, catalog.keywords, [&](const Keyword& keyword) {
            return alphabet.place(keyword.label, keyword.sort);
        }));
        indexes.authors_by_name.push_back(order_authors(alphabet, indexes.authors, author_sorts));
        indexes.journals_by_name.push_back(ordered(
            alphabet, indexes.journals, [&](const JournalRow& row) { return place_of(row, catalog, alphabet); }));
    }
    name_buckets(indexes);
}

}  // namespace conspectus
