#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/output_file.h"

namespace conspectus {

/// Where the fallback without exchange prepares its files, inside the output.
inline constexpr const char* workshop_name = ".conspectus-new";

/// Why a path cannot be written below the output folder on every system, as
/// the rest of a sentence; empty when it can.
std::string output_path_fault(std::string_view path);

/// The same for a whole site: also paths that are there twice, that a disk
/// which ignores case would merge, or that are both a file and a folder.
/// Throws Refusal: a fault here is one of the program.
void check_output_paths(const std::vector<OutputFile>& files);

/// "a/b/c" → "a/b"; "" for a name without folder.
std::string_view folder_of(std::string_view path);

}  // namespace conspectus
