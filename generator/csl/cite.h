#pragma once
#include <optional>
#include <string>
#include <vector>

#include "csl/item.h"
#include "csl/style.h"

namespace conspectus::csl {

/// One work within a citation, and how it is cited there.
struct Cite {
    std::size_t item = 0;  ///< index of the item
    std::string locator;
    std::string label = "page";  ///< the locator's kind
    std::string prefix;
    std::string suffix;
    bool suppress_author = false;
    bool author_only = false;
    Position position = Position::first;
    bool is_near_note = false;
    bool has_own_position = false;  ///< the position is given, not found
    unsigned first_note = 0;        ///< the number of the note that first cited the work; 0 if it is not known
};

/// The works cited at one place of a text.
struct Citation {
    std::vector<Cite> cites;
    unsigned note = 0;  ///< the number of its note; 0 in the text
};

/// How many names of one list are shown, and how much of each.
struct ShownNames {
    std::optional<std::size_t> count;   ///< in place of what et-al abbreviation leaves
    std::vector<unsigned char> levels;  ///< by name: 0 as the style says, 1 with initials, 2 in full
};

/// What tells a work's cites apart from those of other works.
struct Disambiguation {
    std::vector<ShownNames> names;  ///< by the order of the name lists in the cite
    bool condition = false;
    std::string year_suffix;
};

}  // namespace conspectus::csl
