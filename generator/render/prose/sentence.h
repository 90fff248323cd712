#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/indexes.h"
#include "render/prose/body.h"
#include "text/html.h"

namespace conspectus {

/// Tokens [first, last) of a document.
struct TokenRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// Code points that an excerpt of a sentence keeps on each side of a citation.
/// Without a bound, a sentence with n citations would be written n times, whole.
inline constexpr std::size_t excerpt_reach = 600;

/// Returns the tokens of the sentence around a citation group. Where the group
/// is all that a table cell holds, they are those of the cell's row, as far as
/// an excerpt can reach.
TokenRange sentence_around(const Document& document, std::uint32_t group);

/// Returns a sentence as HTML without links, the citation groups of `mentions`
/// in <mark>. The mentions are of one work, in this body and this sentence. Text
/// further than `excerpt_reach` from each of them is left out ("…").
Html sentence_html(const Body& body, const TokenRange& sentence, const std::vector<Mention>& mentions);

}  // namespace conspectus
