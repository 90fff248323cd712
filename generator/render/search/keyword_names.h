#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "render/search/search_text.h"

namespace conspectus {

/// What a keyword is called: a paper or finding about it is found by any of
/// these names. Each name is folded once, however many entries use it.
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

}  // namespace conspectus
