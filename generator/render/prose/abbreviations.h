#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "model/catalog.h"

namespace conspectus {

/// Expands the abbreviations of a paper's keywords, each at its first
/// occurrence on a page as a whole token; case matters. Each page has its own.
class Abbreviations {
  public:
    Abbreviations() = default;
    /// Takes the paper's keywords, with their labels in that language.
    Abbreviations(const Catalog& catalog, const Paper& paper, std::string_view language);
    void add(std::string abbreviation, std::string expansion);

    /// Appends `text` as HTML, with <abbr title> around first occurrences.
    void append(std::string& html, std::string_view text);

  private:
    /// Returns the length of the abbreviation at `offset` that has not been
    /// expanded yet, or 0.
    std::size_t match(std::string_view text, std::size_t offset) const;

    std::map<std::string, std::string, std::less<>> expansions_;
    std::set<std::size_t> lengths_;
};

}  // namespace conspectus
