#pragma once
#include <cstdint>

#include "markdown/markdown_faults.h"

namespace conspectus {

/// The levels of a body's headings: the title is level 1 and stands in the
/// front matter; below it they go down one by one.
class HeadingOutline {
  public:
    /// The level of the next heading, mended where the one written is reported.
    std::uint32_t take(std::uint32_t written, Position at, MarkdownFaults& faults);

  private:
    std::uint32_t level_ = 1;  ///< of the heading before
};

}  // namespace conspectus
