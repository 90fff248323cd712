#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// Returns why a link may not lead to an address, as a message, or nothing if it may:
/// https, http, mailto and relative addresses are allowed. `address` is decoded, as
/// the Markdown parser returns it.
std::optional<std::string> link_fault(std::string_view address);

/// Returns why a figure's path is refused, or nothing: it must name a raster file, be
/// relative to the Markdown file, and stay inside its folder.
std::optional<std::string> figure_fault(std::string_view path);

/// Returns whether a text begins like an address: `https://…`, `../x.html`.
bool begins_like_address(std::string_view text);

}  // namespace conspectus
