#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// Returns the ways to write a whole number in words of a language, cardinal and
/// ordinal, by the spell-out rules of its locale: 2 in "en" is "two" and
/// "second". Lower case. Empty for anything but a whole number below 10 000, and
/// for a language without rules.
std::vector<std::string> spelled_numbers(std::string_view digits, const std::string& tag);

/// Returns whether a text in the language `tag` contains the number in words, and not as part of another word or of a
/// longer number.
bool is_spelled_out(std::string_view digits, std::string_view text, const std::string& tag);

}  // namespace conspectus
