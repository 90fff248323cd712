#pragma once
#include <vector>

#include "markdown/markdown_faults.h"
#include "markdown/pipe_table.h"

namespace conspectus {

/// Reports lines of a paragraph without a table that were meant to be something
/// else: `##Results` without a space, a caption without a table, a table drawn
/// with full-width bars.
void report_paragraph_slips(const MarkdownSource& source, const std::vector<ParagraphLine>& lines,
                            MarkdownFaults& faults);

}  // namespace conspectus
