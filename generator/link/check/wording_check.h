#pragma once
#include <string>
#include <vector>

#include "model/paper.h"
#include "model/site.h"
#include "text/diagnostics.h"
#include "text/script.h"

namespace conspectus {

/// Warns of words on a finding, and of editorial notes, that are written in the
/// script of one of the site's languages and given as one text for all of them:
/// pages of the others would show them, and not even say which language it is.
class WordingCheck {
  public:
    /// Borrows the site.
    explicit WordingCheck(const Site& site);
    void check(const Paper& paper, Diagnostics& diagnostics) const;

  private:
    struct LanguageScripts {
        std::string_view key;
        Scripts scripts;
    };
    /// The language whose script the text is in, where another of the site's does not have it.
    std::string_view only_language(std::string_view text) const;
    void check(const Localized& text, Diagnostics& diagnostics) const;
    void check(const Finding& finding, Diagnostics& diagnostics) const;

    std::vector<LanguageScripts> languages_;
    std::string example_;  ///< "{zh: …, en: …}"
};

}  // namespace conspectus
