#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "evidence/statistics/text_block.h"

namespace conspectus {

struct PrintedRow {
    std::vector<TextBlock> cells;  ///< the first is the row's label
    std::optional<std::size_t> group;
};

/// A summary's table as a reader sees it.
struct PrintedTable {
    TextBlock caption;
    std::vector<TextBlock> head;    ///< one for each column
    std::vector<TextBlock> groups;  ///< the labels of row groups
    std::vector<PrintedRow> rows;
};

/// The table whose tokens are [first, last).
PrintedTable printed_table(const Paper& paper, const Summary& summary, std::size_t first, std::size_t last);

}  // namespace conspectus
