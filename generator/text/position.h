#pragma once
#include <compare>
#include <cstdint>

namespace conspectus {

/// A position in a text file. Lines and columns count from 1, columns in code points. Column 0 is the whole line, line
/// 0 the whole file.
struct Position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    auto operator<=>(const Position&) const = default;
};

/// The index of a file in `Sources`.
using FileId = std::uint32_t;
inline constexpr FileId no_file = ~FileId{0};

struct Location {
    FileId file = no_file;
    Position position;
    auto operator<=>(const Location&) const = default;
};

}  // namespace conspectus
