#pragma once
#include <string>
#include <vector>

#include "render/frame/page_row.h"
#include "render/frame/wording.h"

namespace conspectus {

/// The page at an alias's path. It redirects without a script.
struct RedirectPageView {
    std::string language;  ///< tag for <html lang>
    std::string site_title;
    WordingView title;
    Url target;
    Url canonical;  ///< absolute with a base URL, else as `target`
    Url stylesheet;
    static const TypeInfo& template_type();
};

RedirectPageView redirect_page(const PageContext& context, const PageSubject& subject);

/// Returns a row for each kind of page that an alias may lead to. A paper's alias may be an id that it had as a work,
/// so there is one under works/ too.
std::vector<PageRow> redirect_rows();

}  // namespace conspectus
