#pragma once
#include <string_view>

#include "text/diagnostics.h"

namespace conspectus {

/// True for text that the readers accept: UTF-8 without control characters
/// (TAB, LF and CRLF are fine), bidi controls and noncharacters. Otherwise the
/// first fault is reported with its place.
bool is_readable_text(std::string_view text, FileId file, std::uint32_t first_line, Diagnostics& diagnostics);

/// The text behind a byte order mark at the start, or all of it.
std::string_view without_byte_order_mark(std::string_view text);

}  // namespace conspectus
