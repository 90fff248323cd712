#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "csl/item.h"
#include "text/position.h"

namespace conspectus {

/// One work of a bibliography.
struct BibliographyEntry {
    csl::Item item;                     ///< its id is the key that the file gives it; empty if it gives none
    Position at;                        ///< of its first character
    std::vector<std::string> left_out;  ///< fields that CSL has no place for, each once, as the file calls them
};

/// What is wrong with a file: what was expected, what was found, and how to mend it, as one sentence on one line
/// without a final stop.
struct BibliographyFault {
    Position at;
    std::string text;
};

/// What was read of a file. An entry that cannot be read is missing, and has a fault; one of which only a value is
/// doubtful has a fault and is there.
struct Bibliography {
    std::vector<BibliographyEntry> entries;  ///< in the order of the file
    std::vector<BibliographyFault> faults;   ///< in the order of the file
};

/// Names a field as left out, once.
void leave_out(BibliographyEntry& entry, std::string_view field);

/// Sets a text; if the item has one already, names `field` as left out unless both are equal.
void set_or_leave_out(BibliographyEntry& entry, csl::Variable variable, std::string value, std::string_view field);

/// Limits of a file, so that a hostile one takes neither the memory nor the day.
inline constexpr std::size_t max_bibliography_bytes = std::size_t{64} << 20;
inline constexpr std::size_t max_bibliography_entries = 100'000;
inline constexpr std::size_t max_bibliography_faults = 1'000;

}  // namespace conspectus
