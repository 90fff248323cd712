#include "markdown/table_writer.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "text/diagnostics.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

/// Returns true for a row of which only the first cell is filled: it starts a row group.
bool is_group_row(const PipeRow& row, std::size_t columns) {
    if (columns < 2 || row.cells.empty() || row.cells.front().size() == 0) return false;
    return std::all_of(row.cells.begin() + 1, row.cells.end(), [](SourceRange cell) { return cell.size() == 0; });
}

std::size_t written_cells(const PipeRow& row) {
    return row.cells.size() + row.surplus;
}

CellAlign align_of(const PipeTable& table, std::size_t column) {
    return column < table.alignments.size() ? table.alignments[column] : CellAlign::none;
}

/// Put before each part, so that `# h` or `- x` in a cell stays text.
constexpr std::string_view guard = "\u00A0";

/// Markdown with one paragraph for each part, and the line on which each begins.
class PartList {
  public:
    /// Returns the part's line.
    std::uint32_t add(std::string_view start, const std::string& part) {
        const std::uint32_t line = line_;
        markdown_.append(start).append(part).append("\n\n");
        line_ += static_cast<std::uint32_t>(std::ranges::count(part, '\n')) + 2;
        return line;
    }
    std::string& markdown() { return markdown_; }

  private:
    std::string markdown_;
    std::uint32_t line_ = 1;
};

std::string text_of(const MarkdownSource& source, SourceRange range) {
    return std::string(source.text().substr(range.begin, range.size()));
}

std::string joined_lines(const MarkdownSource& source, const std::vector<ParagraphLine>& lines) {
    std::string out;
    for (const ParagraphLine& line : lines) {
        // Four spaces prevent a line that continues a paragraph from opening anything.
        if (!out.empty()) out += "\n    ";
        out += text_of(source, line.range);
    }
    return out;
}

using InlinesByLine = std::map<std::uint32_t, Inlines>;

InlinesByLine parse_paragraphs(std::string_view markdown) {
    InlinesByLine paragraphs;
    Inlines* current = nullptr;
    CmarkTree tree(markdown);
    while (auto event = tree.next()) {
        if (event->kind == NodeKind::paragraph) {
            current = event->edge == Edge::open ? &paragraphs[event->first_line] : nullptr;
        } else if (current != nullptr) {
            current->push_back(std::move(*event));
        }
    }
    return paragraphs;
}

Inlines take(InlinesByLine& paragraphs, std::uint32_t line) {
    Inlines inlines = std::move(paragraphs[line]);
    if (inlines.empty() || inlines.front().kind != NodeKind::text) return inlines;
    std::string& text = inlines.front().text;
    if (text.starts_with(guard)) text.erase(0, guard.size());
    return inlines;
}

}  // namespace

TableInlines parse_table_inlines(const PipeTable& table, const MarkdownSource& source,
                                 const LinkDefinitions& definitions) {
    PartList parts;
    const auto add_row = [&](const PipeRow& row) {
        std::vector<std::uint32_t> lines;
        for (const SourceRange cell : row.cells) {
            lines.push_back(parts.add(guard, without_pipe_escapes(text_of(source, cell))));
        }
        return lines;
    };
    const std::uint32_t before = parts.add("", joined_lines(source, table.before));
    const std::string caption_lines = joined_lines(source, table.caption);
    const std::string_view caption_text = std::string_view(caption_lines).substr(caption_opening(caption_lines));
    const std::uint32_t caption = parts.add(guard, std::string(trimmed(caption_text)));
    const std::vector<std::uint32_t> header = add_row(table.header);
    std::vector<std::vector<std::uint32_t>> rows;
    for (const PipeRow& row : table.rows) rows.push_back(add_row(row));

    parts.markdown() += definitions.used_by(parts.markdown());
    InlinesByLine paragraphs = parse_paragraphs(parts.markdown());
    TableInlines inlines;
    inlines.before = take(paragraphs, before);
    inlines.caption = take(paragraphs, caption);
    for (const std::uint32_t line : header) inlines.header.push_back(take(paragraphs, line));
    for (const auto& row : rows) {
        for (inlines.rows.emplace_back(); const std::uint32_t line : row) {
            inlines.rows.back().push_back(take(paragraphs, line));
        }
    }
    return inlines;
}

void TableWriter::push(TokenKind kind, Edge edge, std::uint32_t line, std::size_t index) {
    document_.tokens.push_back({kind, edge, source_.line_position(line), static_cast<std::uint32_t>(index), {}});
}

void TableWriter::write(const PipeTable& table, const TableInlines& inlines) {
    check_header(table);
    if (table.header.cells.empty()) return;
    const std::size_t index = document_.tables.size();
    document_.tables.push_back({static_cast<std::uint32_t>(table.header.cells.size()), !table.caption.empty()});
    push(TokenKind::table, Edge::open, table.header.line, index);
    if (!table.caption.empty()) write_caption(table, inlines);
    write_header(table, inlines);
    write_bodies(table, inlines);
    push(TokenKind::table, Edge::close, table.header.line, index);
}

void TableWriter::check_header(const PipeTable& table) {
    const std::size_t columns = written_cells(table.header);
    const std::size_t dashes = written_cells(table.delimiter);
    if (table.header.surplus > 0) {
        faults_.report(Code::markdown_limit, source_.line_position(table.header.line),
                       fmt::format("this table has {} columns, at most {} are read: divide it", columns, most_columns));
    }
    if (columns == dashes) return;
    const Position at = source_.line_position(table.delimiter.line);
    if (columns == 0) {
        faults_.report(Code::table_shape, at,
                       "a table needs a row of headings directly above this line of dashes: add it");
        return;
    }
    faults_.report(Code::table_shape, at,
                   fmt::format("this line of dashes has {}, the row of headings above it {}: give both the same",
                               dashes == 1 ? "1 cell" : fmt::format("{} cells", dashes), columns));
}

void TableWriter::check_caption(const PipeTable& table) {
    const ParagraphLine& first = table.caption.front();
    const std::string_view line = source_.written(first.range);
    const std::string_view opening = line.substr(0, caption_opening(line));
    if (opening == plain_caption_opening) return;
    faults_.report(Code::input_method, source_.line_position(first.number),
                   fmt::format("a caption begins with 'Table:', not {}: write {}", quote(opening),
                               quote("Table: " + std::string(trimmed(line.substr(opening.size()))))));
}

void TableWriter::check_row(const PipeRow& row, std::size_t columns) {
    const std::string_view line = source_.written(source_.line(row.line));
    if (line.find('|') == std::string_view::npos) {
        faults_.report(
            Code::table_shape, source_.line_position(row.line),
            fmt::format("{} follows a table without a blank line, and so is a row of it: put a blank line before "
                        "it",
                        quote(trimmed(line))));
    } else if (row.surplus > 0) {
        faults_.report(
            Code::table_shape, source_.line_position(row.line),
            fmt::format("this row has {} cells, but the table {} columns: take the surplus out, or write '\\|' "
                        "for a bar in the text",
                        written_cells(row), columns));
    }
}

void TableWriter::write_caption(const PipeTable& table, const TableInlines& inlines) {
    check_caption(table);
    const std::uint32_t line = table.caption.front().number;
    const SourceRange first = table.caption.front().range;
    const std::size_t opening = caption_opening(source_.written(first));
    push(TokenKind::table_caption, Edge::open, line);
    inline_writer_.write(inlines.caption, {first.begin + opening, table.caption.back().range.end});
    push(TokenKind::table_caption, Edge::close, line);
}

void TableWriter::write_cell(Cell cell, const Inlines& inlines, SourceRange range, Position at) {
    const auto index = static_cast<std::uint32_t>(document_.cells.size());
    document_.cells.push_back(cell);
    document_.tokens.push_back({TokenKind::table_cell, Edge::open, at, index, {}});
    inline_writer_.write(inlines, range, true);
    document_.tokens.push_back({TokenKind::table_cell, Edge::close, at, index, {}});
}

void TableWriter::write_header(const PipeTable& table, const TableInlines& inlines) {
    const Position at = source_.line_position(table.header.line);
    push(TokenKind::table_head, Edge::open, table.header.line);
    push(TokenKind::table_row, Edge::open, table.header.line);
    for (std::size_t i = 0; i < table.header.cells.size(); ++i) {
        write_cell({CellRole::column_header, align_of(table, i), 1}, inlines.header[i], table.header.cells[i], at);
    }
    push(TokenKind::table_row, Edge::close, table.header.line);
    push(TokenKind::table_head, Edge::close, table.header.line);
}

void TableWriter::write_bodies(const PipeTable& table, const TableInlines& inlines) {
    const std::size_t columns = table.header.cells.size();
    bool is_open = false;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const PipeRow& row = table.rows[i];
        check_row(row, columns);
        if (is_open && is_group_row(row, columns)) {
            push(TokenKind::table_body, Edge::close, row.line);
            is_open = false;
        }
        if (!is_open) push(TokenKind::table_body, Edge::open, row.line);
        is_open = true;
        write_row(table, row, inlines.rows[i]);
    }
    if (is_open) push(TokenKind::table_body, Edge::close, table.rows.back().line);
}

void TableWriter::write_row(const PipeTable& table, const PipeRow& row, const std::vector<Inlines>& inlines) {
    const std::size_t columns = table.header.cells.size();
    const Position at = source_.line_position(row.line);
    push(TokenKind::table_row, Edge::open, row.line);
    if (is_group_row(row, columns)) {
        write_cell({CellRole::group_header, CellAlign::none, static_cast<std::uint32_t>(columns)}, inlines.front(),
                   row.cells.front(), at);
    } else {
        for (std::size_t i = 0; i < columns; ++i) {
            const bool is_written = i < row.cells.size();
            write_cell({i == 0 ? CellRole::row_header : CellRole::data, align_of(table, i), 1},
                       is_written ? inlines[i] : Inlines{}, is_written ? row.cells[i] : SourceRange{}, at);
        }
    }
    push(TokenKind::table_row, Edge::close, row.line);
}

}  // namespace conspectus
