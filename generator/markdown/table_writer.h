#pragma once
#include "markdown/inline_writer.h"
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

/// Parses all cells of a table at once, each as a separate paragraph, so that emphasis
/// never pairs across cells.
TableInlines parse_table_inlines(const PipeTable& table, const MarkdownSource& source,
                                 const LinkDefinitions& definitions);

/// Writes a pipe table as tokens and reports rows that do not fit it.
class TableWriter {
  public:
    TableWriter(Document& document, const MarkdownSource& source, MarkdownFaults& faults, InlineWriter& inline_writer)
        : document_(document), source_(source), faults_(faults), inline_writer_(inline_writer) {}

    void write(const PipeTable& table, const TableInlines& inlines);

  private:
    void check_header(const PipeTable& table);
    void check_caption(const PipeTable& table);
    void check_row(const PipeRow& row, std::size_t columns);
    void write_caption(const PipeTable& table, const TableInlines& inlines);
    void write_header(const PipeTable& table, const TableInlines& inlines);
    void write_bodies(const PipeTable& table, const TableInlines& inlines);
    void write_row(const PipeTable& table, const PipeRow& row, const std::vector<Inlines>& inlines);
    void write_cell(Cell cell, const Inlines& inlines, SourceRange range, Position at);
    void push(TokenKind kind, Edge edge, std::uint32_t line, std::size_t index = 0);

    Document& document_;
    const MarkdownSource& source_;
    MarkdownFaults& faults_;
    InlineWriter& inline_writer_;
};

}  // namespace conspectus
