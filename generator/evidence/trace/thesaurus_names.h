#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/trace/source_text.h"
#include "model/keyword.h"

namespace conspectus {

/// The thesaurus as it is looked up while papers are traced: indexed once for
/// all of them. The keywords outlive it.
class ThesaurusNames {
  public:
    /// A name that a paper's source has for a keyword.
    struct SourceName {
        const Keyword* keyword;
        std::string_view name;
    };

    explicit ThesaurusNames(const std::vector<Keyword>& keywords);

    /// The `names-in-source` of that paper, in the order of the thesaurus.
    std::span<const SourceName> in_source_of(std::string_view paper) const;

    /// Looks for another term of the keyword that has `name`, which holds
    /// digits: a summary may call a thing by one term where the source has
    /// another. Returns the byte of the source from which on that was found.
    std::optional<std::size_t> find_other(std::string_view name, const SourceText& source, std::size_t from) const;

  private:
    std::map<std::string, const Keyword*, std::less<>> with_digits_;  ///< by folded term
    std::map<std::string_view, std::vector<SourceName>> in_sources_;  ///< by paper
};

}  // namespace conspectus
