#pragma once
#include <string>
#include <vector>

#include "model/record.h"
#include "render/page_context.h"
#include "render/template_type.h"
#include "text/html.h"

namespace conspectus {

struct CiteStyleView {
    std::string title;  ///< "GB/T 7714—2025"
    Html reference;
    static const TypeInfo& template_type();
};

/// The publication in every style the site offers, and for Zotero.
struct CiteBoxView {
    std::vector<CiteStyleView> styles;
    std::string coins;  ///< the title attribute of <span class="Z3988">
    static const TypeInfo& template_type();
};

CiteBoxView cite_box(const PageContext& context, const Record& record);

/// ContextObject in Span (OpenURL 1.0, ocoins.info) of a publication.
std::string coins(const Record& record);

}  // namespace conspectus
