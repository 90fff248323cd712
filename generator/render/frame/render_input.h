#pragma once
#include <string>
#include <vector>

#include "render/frame/page_context.h"

namespace conspectus {

/// What rendering takes besides the catalog.
struct RenderInput {
    const Catalog& catalog;
    const Indexes& indexes;
    const Sources& content;               ///< for figures' bytes
    const Sources& default_templates;     ///< embedded
    const Sources& templates;             ///< the collection's own, over them file by file
    const std::vector<Strings>& strings;  ///< one for each site language, in its order
    std::string base_url;                 ///< with a final "/", or empty
};

/// What a file in one of the site's languages is made from; its path is the
/// caller's to set.
PageContext context_of(const RenderInput& input, std::size_t language);

}  // namespace conspectus
