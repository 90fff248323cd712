#pragma once
#include <string>

#include "render/frame/layout.h"
#include "render/frame/page_row.h"

namespace conspectus {

/// search.html: the form, the places where scripts put what they find, and
/// the indexes for readers without scripts.
struct SearchPageView {
    LayoutView layout;
    std::string generation;  ///< of the index; empty where none was made
    Url root;                ///< of the site, from this page; empty at the root
    std::vector<Url> scripts;
    static const TypeInfo& template_type();
};

SearchPageView search_page(const PageContext& context, const PageSubject& subject);

/// opensearch.xml, by which a browser offers the site's search; only with a
/// base URL.
std::vector<PlainFile> opensearch_file(const RenderInput& input);

}  // namespace conspectus
