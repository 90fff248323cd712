#pragma once
#include <string_view>

#include "link/catalog/inventory.h"
#include "model/resolution.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Returns the index in the sorted `images` of the file that a figure shows, if
/// it is there. `folder` ("papers") is that of the document.
MaybeIndex find_image(const std::vector<ImageFile>& images, std::string_view folder, const Figure& figure);

/// Reports figures whose file is missing, and pictures that nothing shows.
void check_figures(const Inventory& inventory, Diagnostics& diagnostics);

/// Resolves "." and ".." in a path relative to `folder` ("papers"). Returns an
/// empty path if it leaves the content folder.
std::string content_path(std::string_view folder, std::string_view relative);

}  // namespace conspectus
