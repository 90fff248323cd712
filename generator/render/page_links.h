#pragma once
#include <string>
#include <vector>

#include "model/catalog.h"
#include "render/renderer.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Reports every relative address in the content's Markdown that leads to no file of the site, or to no element of a
/// page. `paths` are the renderer's. The content and the templates must be without faults.
void check_page_links(const Catalog& catalog, const Renderer& renderer, const std::vector<std::string>& paths,
                      Diagnostics& diagnostics);

}  // namespace conspectus
