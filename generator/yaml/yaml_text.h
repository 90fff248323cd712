#pragma once
#include <cstddef>
#include <optional>
#include <string>
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

/// Returns a value as a quoted YAML scalar, for the corrections that messages suggest.
std::string quoted_scalar(std::string_view value);

/// Returns the offset past the closing quote of the scalar that the quote at
/// `offset` opens, or nothing if it is not closed.
std::optional<std::size_t> quoted_end(std::string_view text, std::size_t offset);

/// Returns the offset of the first line of a quoted scalar that is indented by no
/// more than `indent` columns, the indentation of the enclosing block. Such a line
/// shows that the closing quote was forgotten and that the next key became part
/// of the text. yaml-cpp does not check this.
std::optional<std::size_t> swallowed_line(std::string_view text, std::size_t offset, int indent);

/// Returns the offset of the first quote at or behind `from` that opens a scalar
/// and is never closed. `from` is where a token begins.
std::optional<std::size_t> unclosed_quote(std::string_view text, std::size_t from);

}  // namespace conspectus
