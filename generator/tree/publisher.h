#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "model/output_file.h"

namespace conspectus {

struct Published {
    std::size_t written = 0;  ///< new or changed files
    std::size_t unchanged = 0;
    std::size_t removed = 0;
};

/// Why nothing was published; the old site is as it was.
struct PublishFailure {
    std::string text;  ///< with the path and the system's reason
};

/// Makes `output` hold exactly `files`, all or nothing, touching only what
/// changed. Files that are not in the manifest of an earlier run are never
/// touched. Refuses "/", a folder of or above `inputs`, and a non-empty folder
/// without our manifest. One lock for each output.
std::variant<Published, PublishFailure> publish(const std::vector<OutputFile>& files,
                                                const std::filesystem::path& output,
                                                const std::vector<std::filesystem::path>& inputs);

}  // namespace conspectus
