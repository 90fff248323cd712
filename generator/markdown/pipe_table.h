#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/markdown_source.h"
#include "model/document.h"

namespace conspectus {

/// One line of a paragraph, its containers stripped.
struct ParagraphLine {
    std::uint32_t number = 0;
    SourceRange range;
};

/// The cells of a row, trimmed; ranges in the text.
struct PipeRow {
    std::uint32_t line = 0;
    std::vector<SourceRange> cells;  ///< no more than the table has columns
    std::size_t surplus = 0;         ///< how many more were written
};

/// Limits the size of a table: short rows are padded, so that it has rows × columns cells.
inline constexpr std::size_t most_columns = 32;

/// A pipe table inside a paragraph, as written.
struct PipeTable {
    std::vector<ParagraphLine> before;   ///< lines that stay a paragraph
    std::vector<ParagraphLine> caption;  ///< with its "Table:"; empty where there is none
    PipeRow header;
    PipeRow delimiter;
    std::vector<CellAlign> alignments;
    std::vector<PipeRow> rows;
};

/// Finds the table in the lines of a paragraph by its delimiter row. `text` is that
/// of the MarkdownSource. A table is returned even if its header does not fit the
/// delimiter row.
std::optional<PipeTable> find_pipe_table(std::string_view text, const std::vector<ParagraphLine>& lines);

/// Returns whether a line is a delimiter row (`|---|:-:|`): dashes, colons and at least one pipe.
bool is_delimiter_row(std::string_view line);

/// Returns the cells of a row. `\|` escapes a pipe. GFM divides code at its pipes;
/// `code_keeps_pipes` prevents that.
std::vector<SourceRange> split_cells(std::string_view text, SourceRange line, bool code_keeps_pipes);

/// Returns the Markdown of a cell: `\|` is a pipe, in code too.
std::string without_pipe_escapes(std::string_view cell);

/// Returns the length of the words that open a caption at the start of a line
/// (`Table:`, or the slips `Table：`, `表：`, `table:`), 0 if there are none.
std::size_t caption_opening(std::string_view line);
inline constexpr std::string_view plain_caption_opening = "Table:";

}  // namespace conspectus
