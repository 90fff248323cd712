#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// Why a link may not lead to an address, as a message; nothing when it may:
/// https, http and mailto addresses, and relative ones. `address` is decoded,
/// as the Markdown parser gives it.
std::optional<std::string> link_fault(std::string_view address);

/// Why a figure's path is refused: it must be a raster file's, relative to the
/// Markdown file and inside its folder.
std::optional<std::string> figure_fault(std::string_view path);

/// True for text that begins like an address: `https://…`, `../x.html`.
bool begins_like_address(std::string_view text);

}  // namespace conspectus
