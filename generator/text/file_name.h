#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// Returns why a file name (one segment of a path) is not portable, as the rest of a sentence ("ends in a dot"), or an
/// empty string if it is.
std::string file_name_fault(std::string_view name);

/// Returns true for the names of MS-DOS devices ("con", "lpt1"), which Windows still opens in every folder, whatever
/// the suffix and the case.
bool is_device_name(std::string_view name);

/// Returns true for hidden files and for what an editor or a file manager leaves behind: .x, x~, #x#, x.swp.
bool is_passed_over(std::string_view name);

}  // namespace conspectus
