#pragma once
#include <vector>

#include "render/frame/page_row.h"

namespace conspectus {

/// Returns papers/<id>.bib .ris .csl.json and, for a paper whose references are known
/// at least in part, papers/<id>.references.bib .ris .csl.json.
std::vector<PlainFile> paper_export_files(const RenderInput& input);

/// Returns collection.bib .ris .csl.json: every paper and every cited work with
/// known data, by id.
std::vector<PlainFile> collection_export_files(const RenderInput& input);

/// Returns papers/<id>.md and its translations.
std::vector<PlainFile> paper_markdown_files(const RenderInput& input);

}  // namespace conspectus
