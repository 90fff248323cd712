#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// Why a file name (one segment of a path) is not fit for every system, as the
/// rest of a sentence: "ends in a dot"; empty when it is fit.
std::string file_name_fault(std::string_view name);

/// What an editor or a file manager leaves behind, and hidden files: .x, x~,
/// #x#, x.swp.
bool is_passed_over(std::string_view name);

}  // namespace conspectus
