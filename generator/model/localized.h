#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "text/position.h"

namespace conspectus {

/// One wording of a text. `language` is a language key of site.yaml, or empty
/// where the content gives one string for all languages.
struct Wording {
    std::string language;
    std::string text;
    Location at;
    Position text_at;      ///< of its first character; column 0 where the file does not write it as it is, on one line
    Position language_at;  ///< of the key that gives the language; line 0 without one
};

/// A text in one or several languages, in the order written.
struct Localized {
    std::vector<Wording> wordings;

    bool empty() const { return wordings.empty(); }
    /// Returns the wording in exactly that language, or the one without a language, or null if there is neither.
    const Wording* in(std::string_view language) const;
    /// Returns `in(language)`, else the first wording written; null only if there are none.
    const Wording* best(std::string_view language) const;
};

/// Several terms of one language.
struct LocalizedTerms {
    std::string language;
    std::vector<std::string> terms;
};

}  // namespace conspectus
