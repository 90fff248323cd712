#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "text/diagnostics.h"

namespace conspectus {

/// Reads every file of a content folder, sorted by path, whatever order the
/// disk gives. Symlinks, FIFOs, devices, directories with a file's name, names
/// that two disks would merge (NFC and case folding), over-long files are
/// reported. Dotfiles and editors' backup files are passed over. Nothing comes
/// back when the folder itself cannot be read (an `environment` diagnostic
/// says why).
std::optional<Sources> read_tree(const std::filesystem::path& folder, Diagnostics& diagnostics);

/// Replaces a content file in one step, so that a fault of the disk leaves the
/// old bytes; the file's mode stays. Returns what went wrong, if anything.
std::optional<std::string> write_content_file(const std::filesystem::path& path, std::string_view bytes);

/// The same for traces/<paper>.tsv below the content folder, whose folder is
/// made where it is not there.
std::optional<std::string> write_trace_file(const std::filesystem::path& content, const std::string& paper,
                                            std::string_view bytes);

}  // namespace conspectus
