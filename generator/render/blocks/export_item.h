#pragma once
#include <vector>

#include "cite/export_format.h"
#include "model/catalog.h"

namespace conspectus {

/// A work for the exporters, with its journal and, of a paper, the paper.
ExportItem export_item(const Catalog& catalog, const Work& work);

/// The works of a paper's own list whose bibliographic data are known, in
/// printed order. An entry that says nothing is no use to anybody.
std::vector<ExportItem> listed_items(const Catalog& catalog, const Paper& paper);

/// Whether there are any.
bool has_listed_items(const Paper& paper);

}  // namespace conspectus
