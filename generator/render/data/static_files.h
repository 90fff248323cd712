#pragma once
#include <vector>

#include "render/frame/page_row.h"

namespace conspectus {

/// Everything under assets/ of the templates; the collection's own file wins.
std::vector<PlainFile> asset_files(const RenderInput& input);

/// The figures of papers, once for all languages.
std::vector<PlainFile> figure_files(const RenderInput& input);

/// Files whose presence alone says something: .nojekyll.
std::vector<PlainFile> marker_files(const RenderInput& input);

}  // namespace conspectus
