#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace conspectus {

/// Makes untrusted text safe to print on one line of a terminal: shows control characters, bidi controls and other
/// invisible characters by name (`<U+202E>`, ␛), a TAB as four spaces and an invalid byte as U+FFFD.
std::string visible(std::string_view text);

/// A part of a source line that fits a terminal, and the line to print below it.
struct Excerpt {
    std::string text;
    std::string underline;  ///< "     ^~~~"
};

/// Returns at most about 100 terminal columns of `line` around byte `offset`, with "…" where text is left out, and an
/// underline for `length` code points from there. Takes the same time for a line of any length.
Excerpt excerpt(std::string_view line, std::size_t offset, std::uint32_t length);

}  // namespace conspectus
