#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bibliography/bibliography.h"

namespace conspectus {

/// A line of RIS or MEDLINE with what continues it: `AU  - Smith, John`.
struct TaggedLine {
    std::string tag;
    std::string value;
    Position at;
    bool stray = false;  ///< text that stands behind no tag
};

/// RIS has tags of two characters, and any line without one continues the line before it. MEDLINE has up to four, and
/// such a line is indented.
enum class TaggedForm { ris, medline };

/// Reads lines of a tag (capitals and digits), blanks, a hyphen and a value. Lines that continue one are joined to it
/// with a space; at the start and behind "ER" they are stray.
std::vector<TaggedLine> read_tagged_lines(std::string_view text, TaggedForm form);

/// Returns the pages from `begin` to `end`, where `end` may be shortened ("123", "30": "123-130"). `begin` may be a
/// whole range.
std::string joined_pages(std::string_view begin, std::string_view end);

/// Reads a name as RIS and MEDLINE write it: "Last, First, Suffix", "Last, First Jr"; without a comma it is that of a
/// body, or of a Chinese person, whole.
csl::Name read_inverted_name(std::string_view text);

/// Returns whether a word is one that follows a name: Jr, III.
bool is_name_suffix(std::string_view word);

}  // namespace conspectus
