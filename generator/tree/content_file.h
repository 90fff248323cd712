#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// Puts bytes in the place of a file in one step, so that a fault of the disk
/// leaves the old ones; the file's mode stays. What went wrong comes back.
std::optional<std::string> write_content_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace conspectus
