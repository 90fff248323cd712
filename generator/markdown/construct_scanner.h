#pragma once
#include <string_view>
#include <vector>

#include "markdown/construct.h"

namespace conspectus {

/// Where a construct stands in a text, or seems to.
struct ConstructSpan {
    ConstructKind kind = ConstructKind::citation;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t content_begin = 0;
    std::size_t content_end = 0;
    bool closed = true;
    bool plain = true;  ///< false: with brackets or a sigil of an input method, perhaps not meant
};

/// Finds the constructs of a text (escapes masked, "\n" for soft breaks), in
/// order, not overlapping. An opening that is never closed comes as a span that
/// ends with the words it seems to hold.
std::vector<ConstructSpan> find_constructs(std::string_view text);

}  // namespace conspectus
