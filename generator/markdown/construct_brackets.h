#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace conspectus {

/// Where the `[@…]`, `[=…]` or `[!…]` that begins at `begin` ends: past its
/// "]". Nothing when another "[" comes first, or no "]".
std::optional<std::size_t> single_bracket_end(std::string_view text, std::size_t begin);

/// Where the `[[…]]` that begins at `begin` ends: past its "]]". Brackets inside
/// pair up: `[[[18F]FDG]]`, `[[a|[b]]]`. Nothing when another "[[" comes first,
/// no "]]", or when a "[" inside stays open.
std::optional<std::size_t> double_bracket_end(std::string_view text, std::size_t begin);

/// The end of the ASCII construct that begins at `begin`, if one does.
std::optional<std::size_t> construct_end(std::string_view text, std::size_t begin);

}  // namespace conspectus
