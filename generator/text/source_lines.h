#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "text/position.h"
#include "text/source.h"

namespace conspectus {

/// A line of a file without its line end, and the byte its column begins at.
struct SourceLine {
    std::string_view text;
    std::size_t offset = 0;
};

/// Finds lines and columns for any number of messages: every file is scanned
/// once, every long line once. Lines end at LF or CRLF; a byte order mark at
/// the file's start is left out. `sources` must outlive it.
class SourceLines {
  public:
    explicit SourceLines(const Sources& sources) : sources_(sources) {}

    /// Nothing for a location without a line, or past the file's end. A column
    /// past the line's end is its end.
    std::optional<SourceLine> find(const Location& at);

  private:
    const std::vector<std::size_t>& line_starts(FileId file);
    std::size_t column_offset(const Location& at, std::string_view line);
    const std::vector<std::size_t>& column_steps(const Location& at, std::string_view line);

    const Sources& sources_;
    std::map<FileId, std::vector<std::size_t>> starts_;
    std::map<std::pair<FileId, std::uint32_t>, std::vector<std::size_t>> steps_;
};

}  // namespace conspectus
