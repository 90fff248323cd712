#pragma once
#include <string_view>

#include "link/catalog/inventory.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Gives every figure its file and size. Reports figures whose file is not
/// there, and pictures that nothing shows.
void link_figures(Inventory& inventory, Diagnostics& diagnostics);

/// A path relative to `folder` ("papers"), with "." and ".." worked out;
/// empty when it leaves the content folder.
std::string content_path(std::string_view folder, std::string_view relative);

}  // namespace conspectus
