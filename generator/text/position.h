#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace conspectus {

/// A position in a text file. Lines and columns count from 1, columns in code points. Column 0 is the whole line, line
/// 0 the whole file.
struct Position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    auto operator<=>(const Position&) const = default;
};

/// The index of a file in `Sources`.
using FileId = std::uint32_t;
inline constexpr FileId no_file = ~FileId{0};

struct Location {
    FileId file = no_file;
    Position position;
    auto operator<=>(const Location&) const = default;
};

/// Converts byte offsets of one text to positions. Ascending offsets take linear time in all; a step back costs its own
/// length and that of the line.
class PositionCursor {
  public:
    explicit PositionCursor(std::uint32_t first_line) : position_{first_line, 1} {}
    /// `text` must be the same at every call.
    Position at(std::string_view text, std::size_t offset);

  private:
    void step_back(std::string_view text, std::size_t offset);

    std::size_t offset_ = 0;
    Position position_;
};

/// Returns the position of a single offset.
Position position_of(std::string_view text, std::size_t offset, std::uint32_t first_line);

}  // namespace conspectus
