#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// Writes traces/<paper>.tsv below the content folder, in one step, so that a
/// fault of the disk leaves the old one. What went wrong comes back.
std::optional<std::string> write_trace_file(const std::filesystem::path& content, const std::string& paper,
                                            std::string_view bytes);

}  // namespace conspectus
