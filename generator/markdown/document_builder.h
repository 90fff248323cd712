#pragma once
#include <optional>
#include <string>
#include <vector>

#include "markdown/cmark_tree.h"
#include "markdown/line_start.h"
#include "markdown/markdown_faults.h"
#include "markdown/pipe_table.h"
#include "markdown/table_writer.h"

namespace conspectus {

struct LoneImage;

/// Builds a document from the events of a Markdown tree, block by block.
class DocumentBuilder {
  public:
    DocumentBuilder(MarkdownSource& source, MarkdownFaults& faults);
    DocumentBuilder(const DocumentBuilder&) = delete;
    DocumentBuilder& operator=(const DocumentBuilder&) = delete;

    void take(TreeEvent event);
    Document finish() { return std::move(document_); }

  private:
    void take_block(const TreeEvent& event);
    void take_container(const TreeEvent& event, TokenKind kind, std::uint32_t index);
    void take_paragraph(const TreeEvent& event);
    void take_heading(const TreeEvent& event);
    void write_code_block(const TreeEvent& event);
    void report_html(const TreeEvent& event);

    void write_table(const PipeTable& table);
    void write_paragraph(const Inlines& inlines, const std::vector<ParagraphLine>& lines);
    void write_figure(const LoneImage& image, SourceRange range);
    std::uint32_t next_level(std::uint32_t written, Position at);
    void write_heading(const TreeEvent& event);
    std::vector<ParagraphLine> lines_of(const TreeEvent& block) const;
    bool in_tight_list() const;
    void push(TokenKind kind, Edge edge, std::uint32_t line, std::size_t index = 0);

    MarkdownSource& source_;
    MarkdownFaults& faults_;
    Document document_;
    LinkDefinitions definitions_;
    InlineWriter inline_writer_;
    TableWriter table_writer_;
    std::vector<OpenContainer> containers_;
    std::vector<bool> tight_lists_;
    bool in_leaf_ = false;  ///< inside a paragraph or heading
    Inlines inlines_;
    std::uint32_t heading_level_ = 1;  ///< of the heading before
};

}  // namespace conspectus
