#pragma once
#include <optional>
#include <string_view>

#include "parse/markdown_source.h"

namespace conspectus {

/// Finds the literals of a block in its source, always forward, because
/// cmark's own inline columns cannot be trusted.
class SourceCursor {
  public:
    SourceCursor(MarkdownSource& source, SourceRange range) : source_(source), range_(range), at_(range.begin) {}

    /// Where a literal (with masked escapes; "\n" for a soft break) stands at or
    /// behind the cursor, which moves behind it. After some failures it gives
    /// up for the rest of the block.
    std::optional<SourceRange> find(std::string_view literal);
    /// Moves to the next line of the block.
    void next_line();
    /// The line the cursor is on.
    Position line() const { return source_.line_position(source_.line_of(at_)); }
    Position position(std::size_t offset) { return source_.position(offset); }

  private:
    MarkdownSource& source_;
    SourceRange range_;
    std::size_t at_;
    int failures_ = 0;
};

}  // namespace conspectus
