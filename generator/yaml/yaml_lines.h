#pragma once
#include <cstddef>
#include <string_view>

#include "text/white_space.h"

namespace conspectus {

// Access to the lines of a YAML text by offset. Lines are returned without their
// terminator (LF or CRLF).

/// Returns where the line that contains `offset` begins.
std::size_t line_start(std::string_view text, std::size_t offset);
/// Returns where the line after the one that contains `offset` begins, or the size of the text if that is the last.
std::size_t next_line(std::string_view text, std::size_t offset);
/// Returns the line that contains `offset`.
std::string_view line_around(std::string_view text, std::size_t offset);
/// Returns where the nearest preceding line begins that is neither blank nor a
/// comment, or where the line itself begins if there is none.
std::size_t line_above(std::string_view text, std::size_t offset);

/// Returns the number of spaces and tabs that begin a line.
std::size_t indentation(std::string_view line);
bool is_blank(std::string_view line);
/// Returns the offset of the colon behind the first key of a line (`key: value`,
/// `key:`), which may follow "- "; npos if there is none.
std::size_t key_colon(std::string_view line);
/// Returns the first key of a line, without "- ".
std::string_view first_key(std::string_view line);

}  // namespace conspectus
