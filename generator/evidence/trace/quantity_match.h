#pragma once
#include <optional>

#include "evidence/trace/source_text.h"

namespace conspectus {

/// How well a number of the source matches a claim, the best first.
enum class MatchGrade {
    whole,       ///< the whole quantity, spelled the same
    part,        ///< numbers of a longer one: 7~13 of 10(7~13)
    in_context,  ///< the unit or symbol is in a table's head, or behind a later number of a list
    apart,       ///< its numbers follow each other, but are not joined: in two cells, in "3 to 6"
};

/// Matches the claim with the source from that number on: digits, joints,
/// comparators and symbols agree, and units do not contradict each other.
std::optional<MatchGrade> match(const Quantity& claim, const SourceText& source, SourceNumber at);

}  // namespace conspectus
