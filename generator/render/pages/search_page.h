#pragma once
#include <string>

#include "render/frame/layout.h"
#include "render/frame/page_row.h"

namespace conspectus {

/// search.html: the form, the elements that scripts fill with results, and links to the indexes for readers without
/// scripts.
struct SearchPageView {
    LayoutView layout;
    std::string generation;  ///< of the search index; empty if none was made
    Url root;                ///< of the site, from this page; empty at the root
    std::vector<Url> scripts;
    static const TypeInfo& template_type();
};

SearchPageView search_page(const PageContext& context, const PageSubject& subject);

/// Returns opensearch.xml, which lets a browser offer the site's search; nothing without a base URL.
std::vector<PlainFile> opensearch_file(const RenderInput& input);

}  // namespace conspectus
