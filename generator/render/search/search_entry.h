#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "render/search/search_text.h"

namespace conspectus {

/// The names of a keyword: a paper or finding about it is found by any of them. Each name is folded once, however many
/// entries use it.
struct KeywordNames {
    /// One for each language: "label · abbreviation · synonyms", with the
    /// label's keys; names contained in another are left out.
    std::vector<SearchText> texts;
    std::vector<std::string> tokens;  ///< of all texts and keys, sorted, each once
    std::string abbreviation;
    std::vector<std::string> folded;  ///< every other name, folded
};

/// Returns the names of each of catalog.keywords.
std::vector<KeywordNames> keyword_names(const Catalog& catalog);

/// Returns whether a text contains one of the names as whole words; the case
/// of an abbreviation counts. `folded` is search_fold(text).
bool is_named(const KeywordNames& keyword, std::string_view text, std::string_view folded);

/// The kinds of entry, in the order in which results are grouped.
enum class SearchKind { paper, keyword, finding, work, author, text };

/// Returns the name of a kind in templates and shards: "paper".
std::string_view kind_name(SearchKind kind);

/// Where an entry leads.
struct SearchTarget {
    std::string url;                     ///< within a language's tree: "papers/hage2018.html#results"
    int language = -1;                   ///< the tree it is in; −1: the reader's
    std::vector<SearchText> names = {};  ///< of a page around the entry: a paper's titles
};

/// One thing that search can find.
struct SearchEntry {
    SearchTarget target;
    std::vector<SearchText> shown;        ///< its name or text, one for each language it is known in
    std::vector<SearchText> byline = {};  ///< the line below, always shown
    /// Keywords that the entry is about; borrowed. Their names and `more` are shown only where they contain what was
    /// searched for.
    std::vector<const KeywordNames*> about = {};
    std::size_t strong = 0;  ///< the number of keywords, from the first, that count as much as the name
    std::vector<SearchText> more = {};
};

/// An entry as JSON.
struct WrittenEntry {
    std::string target;  ///< [url, language, names]
    std::string texts;   ///< shown, byline, more
};
std::string written_target(const SearchTarget& target);
std::string written_texts(const SearchEntry& entry);

/// Returns the data of a shard of entries: {"p": targets, "e": entries}. An entry is
/// [index of its target, shown, byline, more], a text [language, text, keys]; empty
/// lists and keys at the end are omitted. Neighbours with one target share it.
std::string entries_json(std::span<const WrittenEntry> entries);

}  // namespace conspectus
