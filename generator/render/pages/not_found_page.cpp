#include "render/pages/not_found_page.h"

#include <algorithm>

#include "render/frame/layout.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(NotFoundPageView, "not found page", layout, papers, paper_count)

namespace {

/// The number of papers that the page offers to a lost reader.
constexpr std::size_t most_papers = 20;

}  // namespace

NotFoundPageView not_found_page(const PageContext& context, const PageSubject&) {
    NotFoundPageView view;
    view.layout =
        layout_view(context, {.kind = PageKind::not_found, .title = ui_text(context.strings, "not-found-title")});
    view.paper_count = static_cast<std::int64_t>(context.catalog.papers.size());
    const auto shown = static_cast<std::uint32_t>(std::min(most_papers, context.catalog.papers.size()));
    for (std::uint32_t i = 0; i < shown; ++i) view.papers.push_back(paper_line(context, i));
    return view;
}

}  // namespace conspectus
