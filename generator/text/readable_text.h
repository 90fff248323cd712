#pragma once
#include <string_view>

#include "text/diagnostics.h"

namespace conspectus {

/// Returns true for text that the readers accept: UTF-8 without control characters (other than TAB, LF and CRLF), bidi
/// controls and noncharacters. Otherwise reports the first fault with its location.
bool is_readable_text(std::string_view text, FileId file, std::uint32_t first_line, Diagnostics& diagnostics);

/// Returns the text after a byte order mark at its start, or all of it.
std::string_view without_byte_order_mark(std::string_view text);

}  // namespace conspectus
