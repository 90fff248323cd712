#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "render/prose/body.h"

namespace conspectus {

/// What search shows of a text: a sentence of a body, a row of a table, or a
/// piece of either.
struct SearchSentence {
    std::string text;           ///< plain, without citations and notes; never empty
    std::uint32_t heading = 0;  ///< index of the nearest heading above, plus 1; 0 = none
};

/// Returns the sentences of a body in reading order, in one pass over its tokens.
std::vector<SearchSentence> search_sentences(const Body& body);

}  // namespace conspectus
