#pragma once
#include <string_view>
#include <vector>

#include "link/catalog/suggestions.h"
#include "link/catalog/thesaurus.h"
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// What the resolving passes ask: which thing a name means, and what to say
/// when it means none. Borrows the catalog, whose ids and terms stay as they
/// are.
class NameLookup {
  public:
    NameLookup(const Catalog& catalog, Diagnostics& diagnostics);

    /// A keyword by id, alias or term, for the paper with that id (empty
    /// outside papers); none and a message where it is none, or several.
    MaybeIndex keyword(std::string_view name, std::string_view paper, Location at);
    /// Any id or alias, else a keyword's term; nothing and a message otherwise.
    EntityRef anything(std::string_view name, std::string_view paper, Location at);
    /// The work that a paper or work is; none for anything else. The papers' own
    /// works must have been found.
    MaybeIndex work(EntityRef entity) const;
    /// "; did you mean 'x'?" among papers and works.
    std::string near_work(std::string_view name);
    /// "; did you mean 'x'?" among names, or among those that a function makes.
    std::string near(std::string_view name, const auto& among) { return suggestions_.did_you_mean(name, among); }

    const Catalog& catalog;
    Diagnostics& diagnostics;

  private:
    /// The keyword of a term, −1 for none, −2 for several (reported).
    std::int64_t by_term(std::string_view name, std::string_view paper, Location at);
    void report_no_keyword(std::string_view name, EntityRef entity, Location at);

    Thesaurus thesaurus_;
    Suggestions suggestions_;
    std::vector<std::string_view> linkable_, keywords_, works_;  ///< candidates, made when first needed
};

}  // namespace conspectus
