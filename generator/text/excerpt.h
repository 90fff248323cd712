#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace conspectus {

/// Untrusted text made fit for one line of a terminal: control characters,
/// bidi controls and other invisible characters are shown by name
/// (`<U+202E>`, ␛), a TAB is four spaces, an invalid byte is U+FFFD.
std::string visible(std::string_view text);

/// A part of a source line that fits a terminal, and what to write under it.
struct Excerpt {
    std::string text;
    std::string underline;  ///< "     ^~~~"
};

/// At most about 100 terminal columns of `line` around byte `offset`, with "…"
/// where something is left out; `length` code points from there are
/// underlined. The time it takes does not depend on the line's length.
Excerpt excerpt(std::string_view line, std::size_t offset, std::uint32_t length);

}  // namespace conspectus
