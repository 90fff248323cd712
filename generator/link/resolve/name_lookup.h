#pragma once
#include <string_view>
#include <vector>

#include "link/catalog/suggestions.h"
#include "link/catalog/thesaurus.h"
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

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
    /// The same for one of `among`, a list of names or a function that makes one.
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
