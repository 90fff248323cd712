#pragma once
#include <string>
#include <vector>

#include "render/frame/page_row.h"
#include "render/frame/wording.h"

namespace conspectus {

/// What stands under an alias: a page that leads on, without a script.
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

/// A row for each kind of page that an alias may lead to. A paper's alias may
/// be an id it had as a work, so it leads on from under works/ too.
std::vector<PageRow> redirect_rows();

}  // namespace conspectus
