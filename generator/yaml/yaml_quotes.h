#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// The value as a quoted YAML scalar, for corrections in messages.
std::string quoted_scalar(std::string_view value);

/// Offset behind the closing quote of the quoted scalar that begins at `offset`
/// with ' or "; nothing where it is not closed.
std::optional<std::size_t> quoted_end(std::string_view text, std::size_t offset);

/// Offset of the first line of a quoted scalar that is indented no deeper than
/// `indent` columns (the block that holds it): the sign that the closing quote
/// was forgotten and the next key swallowed. yaml-cpp does not check this.
std::optional<std::size_t> swallowed_line(std::string_view text, std::size_t offset, int indent);

/// The first quote from `from` on that opens a scalar and is never closed.
/// `from` is the begin of a token.
std::optional<std::size_t> unclosed_quote(std::string_view text, std::size_t from);

}  // namespace conspectus
