#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace conspectus {

/// A text of a search entry.
struct SearchText {
    int language = -1;  ///< index of a site language; −1: of none
    std::string text;
    std::string keys = {};  ///< further words that find it, separated by spaces: its pinyin and the pinyin's initials
};

/// Where an entry leads.
struct SearchPlace {
    std::string url;                     ///< within a language's tree: "papers/hage2018.html#results"
    int language = -1;                   ///< the tree it is in; −1: the reader's
    std::vector<SearchText> names = {};  ///< of a page around the entry: a paper's titles
    bool operator==(const SearchPlace& other) const { return url == other.url && language == other.language; }
};

/// One thing that search can find.
struct SearchEntry {
    SearchPlace place;
    std::vector<SearchText> shown;        ///< its name or text, one for each language it is known in
    std::vector<SearchText> byline = {};  ///< the same of a line below, which is always shown
    std::vector<SearchText> more = {};    ///< shown only where it holds what was searched for
    std::size_t strong = 0;               ///< so many of `more`, from the first, count as much as the name
};

/// The kinds of entry, in the order in which results are grouped.
enum class SearchKind { paper, keyword, finding, work, author, text };

}  // namespace conspectus
