#pragma once
#include <vector>

#include "markdown/cmark_tree.h"
#include "markdown/markdown_source.h"

namespace conspectus {

/// A quote or list item that is open around a block.
struct OpenContainer {
    NodeKind kind = NodeKind::block_quote;  ///< block_quote or list_item
    std::uint32_t first_line = 0;
};

/// A line of a paragraph without the markers of the containers around it and
/// without white space at its ends. A lazy line has fewer markers or none.
SourceRange strip_containers(const MarkdownSource& source, std::uint32_t line,
                             const std::vector<OpenContainer>& containers);

}  // namespace conspectus
