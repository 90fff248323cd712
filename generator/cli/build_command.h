#pragma once
#include "cli/options.h"
#include "cli/progress.h"

namespace conspectus {

/// Builds the site. With `publishing` false (the command `check`) finds every
/// fault of the content and the templates that a build would find, but renders
/// and writes nothing, and looks at no output folder.
ExitCode build(const BuildOptions& options, bool publishing, Progress& progress);

}  // namespace conspectus
