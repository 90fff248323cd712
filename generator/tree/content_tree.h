#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "text/diagnostics.h"

namespace conspectus {

/// What a folder may hold in all.
struct TreeLimits {
    std::size_t text_bytes = std::size_t{1} << 30;
    std::size_t picture_bytes = std::size_t{2} << 30;  ///< pictures are kept in memory
    std::size_t files = 200'000;
};

/// Reads every file of a content folder, sorted by path, whatever order the disk gives. Reports symbolic links, FIFOs,
/// devices, directories with a file's name, names that some disks would merge (NFC and case folding) and over-long
/// files. Ignores dotfiles and editors' backup files. Returns nothing if the folder itself cannot be read; an
/// `environment` diagnostic says why. Where the folder holds more than it may, nothing but the file that exceeds the
/// limit is returned, reported as `collection-too-large`: whatever else could be said would be wrong.
std::optional<Sources> read_tree(const std::filesystem::path& folder, Diagnostics& diagnostics,
                                 const TreeLimits& limits = {});

/// Replaces a content file in one step, so that after a disk fault the old bytes are still there. Keeps the file's
/// mode. Returns the fault as a message, or nothing on success.
std::optional<std::string> write_content_file(const std::filesystem::path& path, std::string_view bytes);

/// Does the same for traces/<paper>.tsv below the content folder, and makes the folder traces/ if it does not exist.
std::optional<std::string> write_trace_file(const std::filesystem::path& content, const std::string& paper,
                                            std::string_view bytes);

}  // namespace conspectus
