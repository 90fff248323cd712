#pragma once
#include <string>
#include <string_view>

#include "model/catalog.h"
#include "model/indexes.h"
#include "model/strings.h"
#include "render/page_path.h"

namespace conspectus {

/// All that one page's views are made from; cheap to copy, borrows everything.
struct PageContext {
    const Catalog& catalog;
    const Indexes& indexes;
    const Language& language;   ///< of the page
    const Strings& strings;     ///< in that language
    std::string path;           ///< the page's own output path
    std::string_view base_url;  ///< with a final "/", or empty

    std::string_view default_language() const { return catalog.site.languages.front().key; }
    /// Link from this page to another in the same language.
    Url to(PageKind kind, std::string_view name = {}, std::string_view fragment = {}) const {
        return relative_url(path, output_path(catalog.site, language.key, kind, name), fragment);
    }
};

}  // namespace conspectus
