#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/trace/source_text.h"
#include "model/keyword.h"

namespace conspectus {

/// The terms of the thesaurus that hold digits. A summary may call a thing by
/// one of them where the source has another of the same keyword.
class ThesaurusNames {
  public:
    explicit ThesaurusNames(const std::vector<Keyword>& keywords);

    /// Where another term of a keyword with that term stands in the source.
    std::optional<std::size_t> find_other(std::string_view name, const SourceText& source, std::size_t from) const;

  private:
    std::map<std::string, const Keyword*, std::less<>> names_;  ///< folded; the keywords outlive this
};

}  // namespace conspectus
