#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/cmark_tree.h"
#include "markdown/construct_writer.h"
#include "markdown/source_cursor.h"

namespace conspectus {

/// Writes the inline content of one block: text, emphasis, links, constructs
/// and sentence ends. Raw HTML, images in text and unsafe links are reported
/// and left out.
class InlineWriter {
  public:
    InlineWriter(Document& document, MarkdownSource& source, MarkdownFaults& faults)
        : document_(document), faults_(faults), source_(source), constructs_(document, source, faults) {}

    /// `inlines` are the events inside a block, `range` is their range in the text.
    void write(const std::vector<TreeEvent>& inlines, SourceRange range, bool in_table_row = false);

  private:
    void write_event(const TreeEvent& event, SourceCursor& cursor);
    std::optional<SourceRange> find_construct(std::string_view literal, FoundPlaceholder found) const;
    void write_joined_text(std::string_view text, SourceCursor& cursor);
    void write_plain_text(std::string_view text, SourceCursor& cursor);
    void write_text_line(std::string_view literal, SourceCursor& cursor);
    void write_code(const TreeEvent& event, SourceCursor& cursor);
    void write_link(const TreeEvent& event, SourceCursor& cursor);
    bool accept_link(const TreeEvent& event, const std::string& address, SourceCursor& cursor);
    void report_html(const TreeEvent& event, SourceCursor& cursor);
    void report_image(const TreeEvent& event, SourceCursor& cursor);
    void push(TokenKind kind, Edge edge, Position at, std::string text = {});

    Document& document_;
    MarkdownFaults& faults_;
    MarkdownSource& source_;
    ConstructWriter constructs_;
    std::vector<bool> links_;  ///< whether each open link was written
    bool in_table_row_ = false;
    std::uint32_t images_ = 0;  ///< how many are open; nothing inside is written
};

/// Returns the events with adjacent text and soft breaks joined into one text, "\n" for a soft break.
std::vector<TreeEvent> join_text(const std::vector<TreeEvent>& inlines);

}  // namespace conspectus
