#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// Returns a text without the spaces, tabs and line ends at its ends.
std::string_view trimmed(std::string_view text);

/// Returns whether two pieces of text are joined without a space, as East Asian characters are.
bool join_without_space(std::string_view before, std::string_view after);

/// Joins the lines of a text with spaces, or without one between East Asian characters.
std::string on_one_line(std::string_view text);

}  // namespace conspectus
