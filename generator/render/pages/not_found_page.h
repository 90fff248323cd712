#pragma once
#include <vector>

#include "render/blocks/entry_line.h"
#include "render/frame/page_row.h"

namespace conspectus {

/// 404.html. A server returns it for paths of any depth, so its links begin with the path of the base URL.
struct NotFoundPageView {
    LayoutView layout;
    std::vector<PaperLineView> papers;
    std::int64_t paper_count = 0;
    static const TypeInfo& template_type();
};

NotFoundPageView not_found_page(const PageContext& context, const PageSubject& subject);

}  // namespace conspectus
