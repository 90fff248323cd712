#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// A translation's file with that fingerprint as its `original`: the line of
/// that key is replaced, or one is put in at the end of the front matter; every
/// other byte stays. Nothing comes back where there is no front matter, or the
/// key is not written on one line of its own.
std::optional<std::string> with_fingerprint(std::string_view bytes, std::string_view fingerprint);

}  // namespace conspectus
