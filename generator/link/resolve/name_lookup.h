#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "link/catalog/suggestions.h"
#include "model/catalog.h"
#include "model/keyword.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Finds keywords by term: labels and synonyms in any language, abbreviations,
/// and the names that one paper uses (`names-in-source`), which take
/// precedence in that paper. Borrows the keywords' texts.
class Thesaurus {
  public:
    explicit Thesaurus(const std::vector<Keyword>& keywords);

    /// Returns the keywords with that term, or with case and width folded if none
    /// has it exactly; sorted, without duplicates. The term is ambiguous if there
    /// are several. `paper` is empty outside papers.
    std::vector<std::uint32_t> find(std::string_view term, std::string_view paper) const;

    /// Returns every term, for near spellings.
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

/// Finds the thing that a name means, and reports a name that means none, with
/// the nearest spelling. Borrows the catalog.
class NameLookup {
  public:
    NameLookup(const Catalog& catalog, Diagnostics& diagnostics);

    /// Returns the keyword with that id, alias or term, as the paper with the id
    /// `paper` (empty outside papers) uses it. Reports a name of none, or of several.
    MaybeIndex keyword(std::string_view name, std::string_view paper, Location at);
    /// Returns the thing with that id or alias, else the keyword with that term.
    /// Reports a name of none.
    EntityRef anything(std::string_view name, std::string_view paper, Location at);
    /// Returns the work that a paper or work is, or none for anything else. The
    /// papers' own works must have been found.
    MaybeIndex work(EntityRef entity) const;
    /// Returns "; did you mean 'x'?" for a paper or work, or nothing.
    std::string near_work(std::string_view name);
    /// Likewise for one of `among`, a list of names or a function that returns one.
    std::string near(std::string_view name, const auto& among) { return suggestions_.did_you_mean(name, among); }

    const Catalog& catalog;
    Diagnostics& diagnostics;

  private:
    /// Returns the keyword with that term, −1 for none, −2 for several (reported).
    std::int64_t by_term(std::string_view name, std::string_view paper, Location at);
    void report_no_keyword(std::string_view name, EntityRef entity, Location at);

    Thesaurus thesaurus_;
    Suggestions suggestions_;
    std::vector<std::string_view> linkable_, keywords_, works_;  ///< candidates, made when first needed
};

}  // namespace conspectus
