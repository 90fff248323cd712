#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// Names in the output folder that no file of a site may bear: the list of our
/// files, and the folder in which publish_in_place prepares them.
inline constexpr const char* manifest_name = ".conspectus-manifest";
inline constexpr const char* workshop_name = ".conspectus-new";

/// Returns why a path cannot be written below the output folder on every system, as the rest of a sentence, or an empty
/// string if it can.
std::string output_path_fault(std::string_view path);

/// Checks the paths of a whole site: each alone, and for paths that occur
/// twice, that a disk which ignores case would merge, or that are both a file
/// and a folder. Returns one sentence for each fault, in the order of `paths`.
std::vector<std::string> output_path_faults(const std::vector<std::string>& paths);

/// Returns "a/b" for "a/b/c", and "" for a name without a folder.
std::string_view folder_of(std::string_view path);

}  // namespace conspectus
