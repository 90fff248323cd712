#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/keyword.h"

namespace conspectus {

/// Finds keywords by term: labels and synonyms in any language, abbreviations,
/// and the names that one paper uses (`names-in-source`), which come first for
/// that paper. Borrows the keywords' texts.
class Thesaurus {
  public:
    explicit Thesaurus(const std::vector<Keyword>& keywords);

    /// Returns the keywords that have the term: exactly, else with case and width
    /// folded; sorted, none twice. More than one: the term is ambiguous. `paper`
    /// is empty outside papers.
    std::vector<std::uint32_t> find(std::string_view term, std::string_view paper) const;

    /// Every term, for near spellings.
    const std::vector<std::string_view>& terms() const { return terms_; }

  private:
    struct Entry {
        std::string_view term;
        std::string_view paper;  ///< empty: for all papers
        std::uint32_t keyword;
    };
    void add(std::string_view term, std::string_view paper, std::uint32_t keyword);

    std::unordered_map<std::string, std::vector<Entry>> by_folded_;
    std::vector<std::string_view> terms_;
};

}  // namespace conspectus
