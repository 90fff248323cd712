#pragma once
#include "render/frame/page_row.h"
#include "render/pages/paper_view.h"

namespace conspectus {

std::vector<PageSubject> paper_subjects(const PageContext& context);
PaperPageView paper_page(const PageContext& context, const PageSubject& subject);

}  // namespace conspectus
