#pragma once
#include <vector>

#include "render/frame/page_row.h"

namespace conspectus {

/// api/index.json, which names and counts the others; papers.json, works.json,
/// keywords.json, findings.json, arrays with a row a line; papers/<id>.json.
/// The README of the repository describes them; `version` of index.json rises
/// when a key changes its meaning or goes.
std::vector<PlainFile> api_files(const RenderInput& input);

}  // namespace conspectus
