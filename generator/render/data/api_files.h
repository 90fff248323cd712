#pragma once
#include <vector>

#include "render/frame/page_row.h"

namespace conspectus {

/// Returns api/index.json, which names and counts the others; papers.json,
/// works.json, keywords.json and findings.json, arrays of one row a line; and
/// papers/<id>.json. README.md describes them; `version` in index.json rises
/// when a key changes its meaning or is removed.
std::vector<PlainFile> api_files(const RenderInput& input);

}  // namespace conspectus
