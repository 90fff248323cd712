#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bibliography/bibliography.h"

namespace conspectus {

/// A field of an entry: its name in lower case, its value as TeX, with macros replaced and strings joined.
struct BibtexField {
    std::string name;
    std::string value;
};

/// An entry of BibTeX or biblatex, as it is written. Its type is in lower case.
struct BibtexEntry {
    std::string type;
    std::string key;
    std::size_t offset = 0;  ///< of its "@"
    Position at;
    std::vector<BibtexField> fields;
    std::vector<std::string> repeated;  ///< fields that the entry has already; the first one counts

    const std::string* find(std::string_view name) const;
};

/// Reads entries between braces or parentheses. @string is carried out, @preamble and @comment and what is between
/// entries are passed over. A faulty entry is reported and left out; the next begins where a line begins with "@".
/// Linear in the text.
std::vector<BibtexEntry> parse_bibtex(std::string_view text, std::vector<BibliographyFault>& faults);

}  // namespace conspectus
