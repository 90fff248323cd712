#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

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
