#pragma once
#include <string_view>

#include "link/catalog/inventory.h"
#include "model/resolution.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Index into the sorted `images` of the file that a figure in a document of
/// `folder` ("papers") shows.
MaybeIndex find_image(const std::vector<ImageFile>& images, std::string_view folder, const Figure& figure);

/// Reports figures whose file is not there, and pictures that nothing shows.
void check_figures(const Inventory& inventory, Diagnostics& diagnostics);

/// A path relative to `folder` ("papers"), with "." and ".." worked out;
/// empty when it leaves the content folder.
std::string content_path(std::string_view folder, std::string_view relative);

}  // namespace conspectus
