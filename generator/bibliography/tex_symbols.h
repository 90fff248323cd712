#pragma once
#include <optional>
#include <string_view>

namespace conspectus {

/// Returns the characters that a command of TeX without arguments stands for (`ss`, `alpha`, `%`); nothing for others.
std::optional<std::string_view> tex_symbol(std::string_view command);

/// Returns the combining character of an accent command (`'`, `c`, `H`), or 0.
char32_t tex_accent(std::string_view command);

}  // namespace conspectus
