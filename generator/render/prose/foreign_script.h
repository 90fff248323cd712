#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/site.h"
#include "text/script.h"

namespace conspectus {

/// Bytes [begin, end) of a text that are written in the script of another
/// language of the site, whose tag is `tag`.
struct ForeignStretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view tag;
};

/// Finds, in texts of one language, what another language of the site alone can
/// have written: Chinese names and terms in an English sentence. What stands in
/// Latin letters is never found, for every language borrows it.
class ForeignScripts {
  public:
    /// `language` is the key of the texts' language. Borrows the site.
    ForeignScripts(const Site& site, std::string_view language);

    /// Stretches of two characters or more, in order; full-width punctuation
    /// between them belongs to them, that around them does not.
    std::vector<ForeignStretch> find(std::string_view text) const;

  private:
    std::string_view tag_of(char32_t code_point) const;

    Scripts own_;
    std::vector<std::pair<Scripts, std::string_view>> others_;
};

}  // namespace conspectus
