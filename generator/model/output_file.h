#pragma once
#include <string>

namespace conspectus {

/// One file of the site. `path` is relative to the output folder, with "/".
struct OutputFile {
    std::string path;
    std::string bytes;
};

}  // namespace conspectus
