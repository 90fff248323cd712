#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "tree/publisher.h"

namespace conspectus {

/// How a published tree differs from its manifest; each list is sorted.
struct TreeDifferences {
    std::size_t files = 0;             ///< in the manifest
    std::vector<std::string> missing;  ///< in the manifest only
    std::vector<std::string> changed;  ///< with other bytes than were published, or no regular file any more
    std::vector<std::string> foreign;  ///< in the tree only; a build leaves them alone
    bool is_unfinished = false;        ///< a build in place was killed; the next one finishes its work
};

/// Compares every file of an output folder with the hash in its manifest. Reads all of them, changes nothing and takes
/// no lock. Fails where the folder or a file cannot be read, or where there is no manifest that can be.
std::variant<TreeDifferences, PublishFailure> verify_tree(const std::filesystem::path& output);

}  // namespace conspectus
