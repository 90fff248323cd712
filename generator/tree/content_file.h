#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// Replaces a content file in one step, so that a fault of the disk leaves the
/// old bytes; the file's mode stays. Returns what went wrong, if anything.
std::optional<std::string> write_content_file(const std::filesystem::path& path, std::string_view bytes);

/// The same for traces/<paper>.tsv below the content folder, whose folder is
/// made where it is not there.
std::optional<std::string> write_trace_file(const std::filesystem::path& content, const std::string& paper,
                                            std::string_view bytes);

}  // namespace conspectus
