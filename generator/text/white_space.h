#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// A text without spaces, tabs and line ends at its ends.
std::string_view trimmed(std::string_view text);

/// A text with each "\n" as a space, or as nothing between East Asian
/// characters, whose lines join without one.
std::string on_one_line(std::string_view text);

}  // namespace conspectus
