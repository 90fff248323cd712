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

struct Readings;

/// What a site is rendered from.
struct RenderInput {
    const Catalog& catalog;
    const Indexes& indexes;
    const Sources& content;               ///< for figures' bytes
    const Sources& default_templates;     ///< embedded
    const Sources& templates;             ///< the collection's own, each replacing the default of the same path
    const std::vector<Strings>& strings;  ///< one for each language of the site, in its order
    std::string base_url;                 ///< with a final "/", or empty
    const Readings* readings = nullptr;   ///< as in PageContext
};

/// What the views of one page are made from. Cheap to copy; refers to the
/// catalog and the rest, which must outlive it.
struct PageContext {
    const Catalog& catalog;
    const Indexes& indexes;
    const Sources& content;              ///< for the paths of content files
    const Language& language;            ///< of the page
    const Strings& strings;              ///< in that language
    std::string path;                    ///< the page's own output path
    std::string_view base_url;           ///< with a final "/", or empty
    std::string root;                    ///< "/some/sub/" on 404.html, which links from the server's root; else empty
    std::string search = {};             ///< generation of the search index; empty if there is none
    const Readings* readings = nullptr;  ///< of the catalog's numbers; null if none are needed

    std::string_view default_language() const { return catalog.site.languages.front().key; }
    /// Returns the link from this page to any file of the site.
    Url link(std::string_view file, std::string_view fragment = {}) const {
        if (root.empty()) return relative_url(path, file, fragment);
        return {root + relative_url({}, file, fragment).text};
    }
    /// Returns the link from this page to another in the same language.
    Url to(PageKind kind, std::string_view name = {}, std::string_view fragment = {}) const {
        return link(output_path(catalog.site, language.key, kind, name), fragment);
    }
};

/// Returns the context of files in the language with that index, without a path.
PageContext context_of(const RenderInput& input, std::size_t language);

/// Returns the page's language, then the site's others in their order.
std::vector<const Language*> languages_from(const PageContext& context);

}  // namespace conspectus
