#pragma once
#include <string_view>

#include "model/document.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Reads a Markdown body (CommonMark plus the constructs of the content
/// format). `first_line` is the body's line in its file, `file` the file for
/// messages. What is not accepted (raw HTML, unsafe schemes, broken
/// constructs) is reported and left out. Input over the limits (256 KiB,
/// 20,000 lines, 32 container markers on a line, 1,000 "[" in a block) is
/// reported and not parsed. The caller has checked that `body` is valid UTF-8
/// without control characters other than TAB, LF, CR. Private-use characters
/// are reported and left out.
Document read_markdown(std::string_view body, FileId file, std::uint32_t first_line, Diagnostics& diagnostics);

}  // namespace conspectus
