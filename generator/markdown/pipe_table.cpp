#include "markdown/pipe_table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/white_space.h"

namespace conspectus {
namespace {

/// Returns the offset past the code span that opens at `offset`, or past its backticks if the row does not close it.
std::size_t skip_code(std::string_view line, std::size_t offset) {
    const std::size_t begin = std::min(line.find_first_not_of('`', offset), line.size());
    const std::size_t ticks = begin - offset;
    for (std::size_t i = line.find('`', begin); i != std::string_view::npos; i = line.find('`', i)) {
        const std::size_t end = std::min(line.find_first_not_of('`', i), line.size());
        if (end - i == ticks) return end;
        i = end;
    }
    return begin;
}

/// Returns the offset past the character, escape or code span at `offset`.
std::size_t skip_atom(std::string_view line, std::size_t offset, bool code_keeps_pipes) {
    const char c = line[offset];
    if (c == '\\') return std::min(offset + 2, line.size());
    if (c == '`' && code_keeps_pipes) return skip_code(line, offset);
    return offset + 1;
}

SourceRange trimmed_range(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view cell = trimmed(text.substr(begin, end - begin));
    const auto offset = static_cast<std::size_t>(cell.data() - text.data());
    return {offset, offset + cell.size()};
}

std::string_view text_of(std::string_view text, SourceRange range) {
    return text.substr(range.begin, range.size());
}

CellAlign alignment(std::string_view dashes) {
    const bool left = dashes.starts_with(":");
    const bool right = dashes.ends_with(":");
    if (left && right) return CellAlign::center;
    return left ? CellAlign::left : right ? CellAlign::right : CellAlign::none;
}

bool is_delimiter_cell(std::string_view cell) {
    if (cell.starts_with(":")) cell.remove_prefix(1);
    if (cell.ends_with(":")) cell.remove_suffix(1);
    return !cell.empty() && cell.find_first_not_of('-') == std::string_view::npos;
}

/// Returns the cells of a line as GFM divides it. If there are too many, `a|b` is read as code, which is what the
/// editor means.
std::vector<SourceRange> cells_of(std::string_view text, const ParagraphLine& line, std::size_t columns) {
    std::vector<SourceRange> cells = split_cells(text, line.range, false);
    if (cells.size() <= columns) return cells;
    std::vector<SourceRange> fewer = split_cells(text, line.range, true);
    return fewer.size() <= columns ? fewer : cells;
}

PipeRow row_of(const ParagraphLine& line, std::vector<SourceRange> cells, std::size_t columns) {
    PipeRow row{line.number, std::move(cells), 0};
    if (row.cells.size() > columns) {
        row.surplus = row.cells.size() - columns;
        row.cells.resize(columns);
    }
    return row;
}

/// Returns the line on which the caption begins: the last before the header that says "Table:".
std::size_t caption_line(std::string_view text, const std::vector<ParagraphLine>& lines, std::size_t header) {
    for (std::size_t i = header; i-- > 0;) {
        if (caption_opening(text_of(text, lines[i].range)) > 0) return i;
    }
    return header;
}

}  // namespace

bool is_delimiter_row(std::string_view line) {
    if (line.find('|') == std::string_view::npos || line.find_first_not_of("|:- \t") != std::string_view::npos)
        return false;
    const std::vector<SourceRange> cells = split_cells(line, {0, line.size()}, false);
    return !cells.empty() &&
           std::ranges::all_of(cells, [&](SourceRange cell) { return is_delimiter_cell(text_of(line, cell)); });
}

std::vector<SourceRange> split_cells(std::string_view text, SourceRange range, bool code_keeps_pipes) {
    const std::string_view line = text.substr(0, range.end);
    std::vector<SourceRange> cells;
    std::size_t begin = range.begin + (range.size() > 0 && line[range.begin] == '|' ? 1 : 0);
    for (std::size_t i = begin; i < line.size();) {
        if (line[i] != '|') {
            i = skip_atom(line, i, code_keeps_pipes);
            continue;
        }
        cells.push_back(trimmed_range(text, begin, i));
        begin = ++i;
    }
    if (begin < line.size()) cells.push_back(trimmed_range(text, begin, line.size()));
    return cells;
}

std::string without_pipe_escapes(std::string_view cell) {
    std::string out;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (cell[i] != '\\' || i + 1 == cell.size()) {
            out += cell[i];
            continue;
        }
        if (cell[i + 1] != '|') out += cell[i];
        out += cell[++i];
    }
    return out;
}

std::size_t caption_opening(std::string_view line) {
    constexpr std::array<std::string_view, 8> openings = {"Table:", "Table：", "table:", "table：",
                                                          "TABLE:", "TABLE：", "表：",   "表:"};
    const auto found =
        std::ranges::find_if(openings, [&](std::string_view opening) { return line.starts_with(opening); });
    return found == openings.end() ? 0 : found->size();
}

std::optional<PipeTable> find_pipe_table(std::string_view text, const std::vector<ParagraphLine>& lines) {
    const auto dashes = std::ranges::find_if(
        lines, [&](const ParagraphLine& line) { return is_delimiter_row(text_of(text, line.range)); });
    if (dashes == lines.end()) return std::nullopt;
    PipeTable table;
    table.delimiter = row_of(*dashes, split_cells(text, dashes->range, false), most_columns);
    for (const SourceRange cell : table.delimiter.cells) table.alignments.push_back(alignment(text_of(text, cell)));
    if (dashes == lines.begin()) return table;
    const ParagraphLine& above = *(dashes - 1);
    table.header = row_of(above, cells_of(text, above, table.delimiter.cells.size()), most_columns);
    const std::size_t columns = table.header.cells.size();
    for (auto row = dashes + 1; row != lines.end(); ++row) {
        table.rows.push_back(row_of(*row, cells_of(text, *row, columns), columns));
    }
    const auto header = static_cast<std::size_t>(dashes - lines.begin() - 1);
    const std::size_t caption = caption_line(text, lines, header);
    table.before.assign(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(caption));
    table.caption.assign(lines.begin() + static_cast<std::ptrdiff_t>(caption), dashes - 1);
    return table;
}

}  // namespace conspectus
