#pragma once
#include <algorithm>
#include <optional>
#include <string_view>

#include "markdown/markdown_source.h"

namespace conspectus {

/// Finds the literals of a block in its text, always forward, because cmark's own inline columns cannot be trusted.
/// Constructs need not be found: their positions are known.
class SourceCursor {
  public:
    SourceCursor(MarkdownSource& source, SourceRange range) : source_(source), range_(range), at_(range.begin) {}

    /// Returns the range of a literal of the parser at or behind the cursor, and moves past it. After some failures it
    /// gives up for the rest of the block.
    std::optional<SourceRange> find(std::string_view literal);
    /// Does the same without moving.
    std::optional<SourceRange> look_for(std::string_view literal);
    /// Like `find`, for text from which CommonMark has removed escapes and character
    /// references. Searches the cursor's line only.
    std::optional<SourceRange> find_text(std::string_view line);
    /// Moves behind a construct.
    void pass_construct(std::size_t construct) { at_ = std::max(at_, source_.end_in_text(construct)); }
    /// Moves past the end of a link whose words the cursor has passed.
    void pass_link_end();
    /// Moves to the next line of the block.
    void next_line();
    /// Returns the cursor's line.
    Position line() const { return source_.line_position(source_.line_of(at_)); }
    Position position(std::size_t offset) { return source_.position(offset); }

  private:
    std::size_t line_end();

    MarkdownSource& source_;
    SourceRange range_;
    std::size_t at_;
    std::size_t line_end_ = 0;  ///< of the line last asked for
    int failures_ = 0;
    int text_failures_ = 0;
};

}  // namespace conspectus
