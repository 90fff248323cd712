#pragma once
#include <cstdint>
#include <vector>

#include "model/catalog.h"
#include "render/page_row.h"

namespace conspectus {

/// A work for the exporters, with its journal and, of a paper, the paper.
ExportItem export_item(const Catalog& catalog, const Work& work);

/// The works of a paper's own list whose bibliographic data are known, in
/// printed order. An entry that says nothing is no use to anybody.
std::vector<ExportItem> listed_items(const Catalog& catalog, const Paper& paper);

/// Whether there are any.
bool has_listed_items(const Paper& paper);

/// papers/<id>.bib .ris .csl.json; with a list that is known, wholly or in
/// part, papers/<id>.references.bib .ris .csl.json.
std::vector<PlainFile> paper_export_files(const RenderInput& input);

/// collection.bib .ris .csl.json: every paper and every cited work whose data
/// are known, by id.
std::vector<PlainFile> collection_export_files(const RenderInput& input);

/// papers/<id>.md and its translations.
std::vector<PlainFile> paper_markdown_files(const RenderInput& input);

}  // namespace conspectus
