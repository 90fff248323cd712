#pragma once
#include <vector>

#include "markdown/cmark_tree.h"
#include "markdown/link_definitions.h"
#include "markdown/pipe_table.h"

namespace conspectus {

using Inlines = std::vector<TreeEvent>;

/// The inline content of a table's parts, in the shape of PipeTable.
struct TableInlines {
    Inlines before;
    Inlines caption;
    std::vector<Inlines> header;
    std::vector<std::vector<Inlines>> rows;
};

/// Parses all cells of a table in one go, each as a paragraph of its own, so
/// that emphasis never pairs across cells.
TableInlines parse_table_inlines(const PipeTable& table, const MarkdownSource& source,
                                 const LinkDefinitions& definitions);

}  // namespace conspectus
