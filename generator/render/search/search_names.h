#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "render/search/search_entry.h"

namespace conspectus {

/// What a keyword is called, so that what is about it is found by any of its names.
struct KeywordNames {
    /// One for each language: "label · abbreviation · synonyms", with the label's keys. A name that another of them
    /// holds is left out.
    std::vector<SearchText> texts;
    std::string abbreviation;
    std::vector<std::string> folded;  ///< every other name, folded
};

/// Beside catalog.keywords.
std::vector<KeywordNames> keyword_names(const Catalog& catalog);

/// Whether a text holds one of the names as whole words, the abbreviation in
/// its own letters. `folded` is search_fold(text), made once for all keywords.
bool is_named(const KeywordNames& keyword, std::string_view text, std::string_view folded);

}  // namespace conspectus
