#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "text/diagnostics.h"

namespace conspectus {

/// Returns whether the readers accept a text: UTF-8 without control characters (other than TAB, LF and CRLF), bidi
/// controls and noncharacters. If not, reports the first fault with its location.
bool is_readable_text(std::string_view text, FileId file, std::uint32_t first_line, Diagnostics& diagnostics);

/// Returns the text after a byte order mark at its start, or all of it.
std::string_view without_byte_order_mark(std::string_view text);

/// Returns the text of a file without its byte order mark. Reports a file that is
/// over the limit or not readable text, and returns nothing.
std::optional<std::string_view> file_text(const SourceFile& source, FileId file, Diagnostics& diagnostics,
                                          std::size_t max_bytes = 768 * 1024);

}  // namespace conspectus
