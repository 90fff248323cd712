#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "render/prose/body.h"

namespace conspectus {

/// A sentence of a body, a row of a table or a piece of either: what search
/// shows of a text.
struct SearchSentence {
    std::string text;           ///< plain, without citations and notes; never empty
    std::uint32_t heading = 0;  ///< index into headings of the nearest one above, +1; 0 = none
};

/// The sentences of a body in reading order. One pass over the tokens.
std::vector<SearchSentence> search_sentences(const Body& body);

}  // namespace conspectus
