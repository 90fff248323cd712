#pragma once
#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/progress.h"

namespace conspectus {

/// `check --accept-translation FILE…`: records in each translation's front matter the fingerprint of its original as it
/// is now. A file is named by its path, or by its path below the content folder. Records nothing at all if one of them
/// is not a translation, has errors, or still differs from its original, or if a file with keywords or works cannot be
/// read.
ExitCode accept_translations(const BuildOptions& options, const std::vector<std::string>& files, Progress& progress);

}  // namespace conspectus
