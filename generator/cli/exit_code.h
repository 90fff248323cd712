#pragma once

namespace conspectus {

/// What the process returns to the shell.
enum class ExitCode {
    clean = 0,        ///< warnings included
    content = 1,      ///< errors in the content or the templates
    usage = 2,        ///< wrong options; a folder that is not there
    environment = 3,  ///< disk, permission, lock
    internal = 4,
    interrupted = 130,
};

}  // namespace conspectus
