#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// Returns a translation's file with `fingerprint` as its `original`: replaces the
/// line of that key, or adds one at the end of the front matter, and keeps every
/// other byte. Returns nothing if there is no front matter, or if the key is not
/// written on a line of its own.
std::optional<std::string> with_fingerprint(std::string_view bytes, std::string_view fingerprint);

}  // namespace conspectus
