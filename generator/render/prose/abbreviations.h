#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "model/catalog.h"

namespace conspectus {

/// Abbreviations of a paper's keywords, to be expanded where each first
/// stands on a page, as a whole, case-sensitive token. One for each page.
class Abbreviations {
  public:
    Abbreviations() = default;
    /// Of the paper's keywords, with their labels in that language.
    Abbreviations(const Catalog& catalog, const Paper& paper, std::string_view language);
    void add(std::string abbreviation, std::string expansion);

    /// Appends `text` escaped, with <abbr title> around first uses.
    void append(std::string& html, std::string_view text);

  private:
    /// Length of the not yet expanded abbreviation that is the token at
    /// `offset`, or 0.
    std::size_t match(std::string_view text, std::size_t offset) const;

    std::map<std::string, std::string, std::less<>> expansions_;
    std::set<std::size_t> lengths_;
};

}  // namespace conspectus
