#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// Returns the code point at `offset` and advances past it. An invalid byte is U+FFFD.
char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_code_point(std::string& out, char32_t code_point);

/// Return the first and the last code point of a text, NUL if it is empty.
char32_t first_code_point(std::string_view text);
char32_t last_code_point(std::string_view text);

/// Returns the beginning of a text with at most `count` code points.
std::string_view first_code_points(std::string_view text, std::size_t count);

/// Returns the offset of the first byte that is not well-formed UTF-8, if any.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// Returns the number of code points in a text.
std::size_t count_code_points(std::string_view text);

/// Returns the number of terminal columns of a code point: 0 for combining marks, 2 for East Asian wide and full-width
/// ones, else 1 (UAX #11).
int display_width(char32_t code_point);

bool is_han(char32_t code_point);
bool contains_han(std::string_view text);

}  // namespace conspectus
