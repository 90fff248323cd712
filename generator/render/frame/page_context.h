#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"
#include "model/ui_strings.h"
#include "render/frame/page_path.h"
#include "text/source.h"

namespace conspectus {

struct QuantityWords;

/// All that one page's views are made from; cheap to copy, borrows everything.
struct PageContext {
    const Catalog& catalog;
    const Indexes& indexes;
    const Sources& content;     ///< for the paths of content files
    const Language& language;   ///< of the page
    const Strings& strings;     ///< in that language
    std::string path;           ///< the page's own output path
    std::string_view base_url;  ///< with a final "/", or empty
    std::string root;           ///< "/some/sub/" on 404.html, which links from the server's root; else empty
    std::string search = {};    ///< generation of the search index; empty where none was made
    const QuantityWords* quantity_words = nullptr;  ///< to read printed values; null where none is read

    std::string_view default_language() const { return catalog.site.languages.front().key; }
    /// Link from this page to any file of the site.
    Url link(std::string_view file, std::string_view fragment = {}) const {
        if (root.empty()) return relative_url(path, file, fragment);
        return {root + relative_url({}, file, fragment).text};
    }
    /// Link from this page to another in the same language.
    Url to(PageKind kind, std::string_view name = {}, std::string_view fragment = {}) const {
        return link(output_path(catalog.site, language.key, kind, name), fragment);
    }
};

/// The page's language, then the site's others in their order.
std::vector<const Language*> languages_from(const PageContext& context);

}  // namespace conspectus
