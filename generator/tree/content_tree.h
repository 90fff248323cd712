#pragma once
#include <filesystem>
#include <optional>

#include "text/diagnostics.h"

namespace conspectus {

/// Reads every file of a content folder, sorted by path, whatever order the
/// disk gives. Symlinks, FIFOs, devices, directories with a file's name, names
/// that two disks would merge (NFC and case folding), over-long files are
/// reported. Dotfiles and editors' backup files are passed over. Nothing comes
/// back when the folder itself cannot be read (an `environment` diagnostic
/// says why).
std::optional<Sources> read_tree(const std::filesystem::path& folder, Diagnostics& diagnostics);

}  // namespace conspectus
