#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/position.h"

namespace conspectus {

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
