#pragma once
#include <vector>

#include "render/pages/paper_view.h"
#include "render/prose/body.h"

namespace conspectus {

/// The table of contents: the body's headings of two levels, then the parts of
/// the page that `view` has.
std::vector<ContentsView> paper_contents(const Body& body, const PaperPageView& view);

}  // namespace conspectus
