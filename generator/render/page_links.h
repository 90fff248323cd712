#pragma once
#include <string>
#include <vector>

#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Reports every relative address in the content's Markdown that leads to no file of the site, or to no heading of its
/// own page. `paths` are those of all files of the site, sorted.
void check_page_links(const Catalog& catalog, const std::vector<std::string>& paths, Diagnostics& diagnostics);

}  // namespace conspectus
