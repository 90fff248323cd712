#pragma once
#include <optional>

#include "evidence/trace/source_text.h"

namespace conspectus {

/// How a number of the source answers a claim, the best first.
enum class MatchGrade {
    whole,       ///< the whole quantity, spelled the same
    part,        ///< numbers of a longer one: 7~13 of 10(7~13)
    in_context,  ///< the unit or symbol stands in a table's head, or behind a later number of a list
    apart,       ///< its numbers follow each other, but are not joined: in two cells, in "3 to 6"
};

/// Holds the claim against the source from that number on. Digits, joints,
/// comparators and symbols agree, and units do not contradict each other.
std::optional<MatchGrade> match(const Quantity& claim, const SourceText& source, SourceNumber at);

}  // namespace conspectus
