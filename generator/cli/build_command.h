#pragma once
#include "cli/exit_code.h"
#include "cli/options.h"

namespace conspectus {

/// Builds the site; with `publishing` false (the command `check`) does all of
/// it but writes nothing.
ExitCode build(const BuildOptions& options, bool publishing);

}  // namespace conspectus
