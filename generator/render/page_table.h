#pragma once
#include <vector>

#include "render/frame/page_row.h"

namespace conspectus {

/// Returns every kind of page of a site.
const std::vector<PageRow>& page_rows();

/// Lists the files of a kind that are not pages.
using PlainFiles = std::vector<PlainFile> (*)(const RenderInput& input);

/// Returns every kind of other file.
const std::vector<PlainFiles>& plain_file_rows();

}  // namespace conspectus
