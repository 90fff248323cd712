#pragma once
#include <vector>

#include "render/frame/page_row.h"

namespace conspectus {

/// papers/<id>.bib .ris .csl.json; with a list that is known, wholly or in
/// part, papers/<id>.references.bib .ris .csl.json.
std::vector<PlainFile> paper_export_files(const RenderInput& input);

/// collection.bib .ris .csl.json: every paper and every cited work whose data
/// are known, by id.
std::vector<PlainFile> collection_export_files(const RenderInput& input);

/// papers/<id>.md and its translations.
std::vector<PlainFile> paper_markdown_files(const RenderInput& input);

}  // namespace conspectus
