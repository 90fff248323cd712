#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/document.h"
#include "text/diagnostics.h"

namespace conspectus {

/// The limits of a body. cmark takes time quadratic in nested containers and in the "[" of one block.
inline constexpr std::size_t most_markdown_bytes = 256 * 1024;
inline constexpr std::uint32_t most_markdown_lines = 20'000;
inline constexpr std::uint32_t most_container_markers = 32;  ///< on a line
inline constexpr std::uint32_t most_brackets = 1'000;        ///< "[" in a block

/// Reads a Markdown body (CommonMark plus the constructs of the content format). `first_line` is the body's line in its
/// file. What is not accepted (raw HTML, unsafe schemes, broken constructs, private-use characters) is reported and
/// left out. A body over one of the limits is reported and not parsed. `body` must be valid UTF-8 without control
/// characters other than TAB, LF and CR.
Document read_markdown(std::string_view body, FileId file, std::uint32_t first_line, Diagnostics& diagnostics);

}  // namespace conspectus
