#include "render/pages/home_page.h"

#include <algorithm>

#include "render/frame/layout.h"
#include "render/frame/list_pages.h"
#include "render/pages/home_lists.h"
#include "render/prose/document_html.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(PaperCardView, "paper card", paper, other_titles, finding)
VIEW(EntranceView, "entrance", link, count)
VIEW(NewsView, "news", date, text, paper)
VIEW(PaperPairView, "pair of papers", first, second, reason)
VIEW(HomePageView, "home page", layout, title, introduction, cards, introduction_language, papers_count, papers, pages,
     is_first, entrances, news, pairs, map)

namespace {

const PageText* introduction(const Catalog& catalog) {
    const auto found = std::ranges::find(catalog.pages, "index", &PageText::id);
    return found == catalog.pages.end() ? nullptr : &*found;
}

void add_introduction(HomePageView& view, PageFacts& facts, const PageContext& context) {
    const PageText* page = introduction(context.catalog);
    const Summary* summary = page == nullptr ? nullptr : summary_for(page->bodies, context.language.key);
    if (summary == nullptr) return;
    const Body text{context, nullptr, summary->document, summary->language};
    view.introduction = document_html(text);
    view.cards = link_cards(text);
    view.introduction_language = foreign_tag(context, language_tag(context.catalog.site, summary->language));
    facts.source = summary->file;
    facts.updated = summary->updated;
}

PaperCardView card(const PageContext& context, std::uint32_t paper) {
    return {.paper = paper_line(context, paper),
            .other_titles = other_titles(context, context.catalog.papers[paper].record),
            .finding = main_finding(context, paper)};
}

/// Latest added first.
std::vector<std::uint32_t> papers_by_date(const Catalog& catalog) {
    std::vector<std::uint32_t> order(catalog.papers.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::uint32_t i) { return catalog.papers[i].added; });
    return order;
}

}  // namespace

std::vector<PageSubject> home_parts(const PageContext& context) {
    std::vector<PageSubject> subjects;
    const std::size_t pages = page_count(context.catalog.papers.size());
    for (std::size_t page = 1; page <= pages; ++page) subjects.push_back({.part = page_name(page)});
    return subjects;
}

HomePageView home_page(const PageContext& context, const PageSubject& subject) {
    const Catalog& catalog = context.catalog;
    const std::size_t pages = page_count(catalog.papers.size());
    const std::size_t page = page_number(subject.part);
    const Slice shown = page_slice(catalog.papers.size(), pages, page);
    const std::vector<std::uint32_t> order = papers_by_date(catalog);

    HomePageView view;
    PageFacts facts{.kind = PageKind::home, .part = subject.part};
    view.title = wording(context, catalog.site.title).text;
    view.papers_count = ui_text(context.strings, "papers-count", std::ssize(catalog.papers));
    for (std::size_t i = shown.first; i < shown.last; ++i) view.papers.push_back(card(context, order[i]));
    view.pages = numbered_pagination(context, PageKind::home, {}, pages, page);
    view.is_first = page == 1;
    if (view.is_first) {
        add_introduction(view, facts, context);
        view.entrances = entrances(context);
        view.news = news(context);
        view.pairs = densest_pairs(context);
        view.map = context.to(PageKind::map);
    }
    facts.title = view.is_first ? view.title : ui_text(context.strings, "papers-page", -1, {{"page", subject.part}});
    view.layout = layout_view(context, std::move(facts));
    return view;
}

}  // namespace conspectus
