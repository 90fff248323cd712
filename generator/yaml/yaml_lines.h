#pragma once
#include <cstddef>
#include <string_view>

#include "text/white_space.h"

namespace conspectus {

/// Looking at the lines of a YAML text by offset. Lines come without their end
/// (LF or CRLF).
std::size_t line_start(std::string_view text, std::size_t offset);
/// Start of the line after the one `offset` lies in; the text's size where there is none.
std::size_t next_line(std::string_view text, std::size_t offset);
std::string_view line_around(std::string_view text, std::size_t offset);
/// Start of the nearest line above that is neither blank nor a comment, or the
/// line's own start where there is none.
std::size_t line_above(std::string_view text, std::size_t offset);

/// Spaces and tabs at the start.
std::size_t indentation(std::string_view line);
bool is_blank(std::string_view line);
/// Offset of the colon that ends the line's first key (`key: value`, `key:`),
/// after any "- "; npos where the line has none.
std::size_t key_colon(std::string_view line);
/// The first key of a line, without "- ".
std::string_view first_key(std::string_view line);

}  // namespace conspectus
