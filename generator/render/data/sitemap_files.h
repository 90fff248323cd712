#pragma once
#include <vector>

#include "render/frame/page_row.h"

namespace conspectus {

/// robots.txt, which names the sitemap where there is one.
std::vector<PlainFile> robots_file(const RenderInput& input);

/// sitemap.xml (sitemaps.org) with the other languages of each page, only with
/// a base URL. A page stands in it in the languages it is written in; 404 and
/// redirect pages do not. A large site has an index and sitemap-1.xml …
std::vector<PlainFile> sitemap_files(const RenderInput& input);

}  // namespace conspectus
