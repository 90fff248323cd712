#pragma once
#include <filesystem>

#include "cli/options.h"

namespace conspectus {

/// Compares a published site with its manifest and names the files that are missing, changed or foreign. Returns
/// ExitCode::content if one of ours is missing or changed; foreign files alone are no fault.
ExitCode verify_site(const std::filesystem::path& output);

}  // namespace conspectus
