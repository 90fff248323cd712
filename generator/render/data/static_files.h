#pragma once
#include <vector>

#include "render/frame/page_row.h"

namespace conspectus {

/// Returns the files under assets/ of the templates; the collection's own replace
/// those of the same path.
std::vector<PlainFile> asset_files(const RenderInput& input);

/// Returns the figures of papers, once for all languages.
std::vector<PlainFile> figure_files(const RenderInput& input);

/// Returns files that matter by their presence: .nojekyll.
std::vector<PlainFile> marker_files(const RenderInput& input);

}  // namespace conspectus
