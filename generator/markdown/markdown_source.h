#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/position.h"

namespace conspectus {

/// A run of bytes of a body.
struct SourceRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t size() const { return end - begin; }
};

/// A Markdown body and its lines. Lines are 1-based within the body, as cmark
/// counts them (LF, CRLF and CR end one); offsets are bytes.
class MarkdownSource {
  public:
    MarkdownSource(std::string_view body, std::uint32_t first_line);

    std::string_view body() const { return body_; }
    /// The body with its escapes masked (escape_mask.h); offsets are the same.
    std::string_view masked() const { return masked_; }
    std::uint32_t line_count() const { return static_cast<std::uint32_t>(lines_.size()); }
    /// A line without its end.
    SourceRange line(std::uint32_t number) const { return lines_[number - 1]; }
    std::uint32_t line_of(std::size_t offset) const;
    /// From the first byte of a line to the last of another, kept inside the
    /// body.
    SourceRange lines(std::uint32_t first, std::uint32_t last) const;

    /// The place in the file. Fast when asked in rising order.
    Position position(std::size_t offset);
    /// The whole line in the file.
    Position line_position(std::uint32_t line) const { return {first_line_ + line - 1, 0}; }

  private:
    std::string body_;
    std::string masked_;
    std::vector<SourceRange> lines_;
    std::uint32_t first_line_;
    std::uint32_t known_line_ = 0;  ///< where the last column was counted
    std::size_t known_offset_ = 0;
    std::uint32_t known_column_ = 1;
};

}  // namespace conspectus
