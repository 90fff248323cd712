#pragma once
#include <vector>

#include "render/frame/page_row.h"

namespace conspectus {

/// Returns robots.txt, which names the sitemap if there is one.
std::vector<PlainFile> robots_file(const RenderInput& input);

/// Returns sitemap.xml (sitemaps.org) with the other languages of each page,
/// nothing without a base URL. A page is listed in the languages it is written
/// in; 404 and redirect pages are omitted. A large site has an index and
/// sitemap-1.xml …
std::vector<PlainFile> sitemap_files(const RenderInput& input);

}  // namespace conspectus
