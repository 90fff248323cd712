#pragma once
#include <string_view>

namespace conspectus {

/// What an entry type of BibTeX or biblatex is in CSL.
struct BibtexType {
    std::string_view csl;         ///< empty for a type that is not known
    std::string_view genre = {};  ///< what the type itself says of the work: "PhD thesis"
    bool is_part = false;         ///< its booktitle is the title of its container
    bool has_number = false;      ///< its `number` is its own, not that of an issue or of a series
};

/// `entry` is in lower case.
BibtexType bibtex_type(std::string_view entry);

/// Returns the words for a value of the field `type` that biblatex prints in the reader's language ("mathesis"), or the
/// value itself.
std::string_view bibtex_genre(std::string_view type);

}  // namespace conspectus
