#include "render/pages/home_page.h"

#include <algorithm>

#include "render/blocks/related.h"
#include "render/frame/layout.h"
#include "render/frame/list_pages.h"
#include "render/pictures/timeline_picture.h"
#include "render/prose/document_html.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(PaperCardView, "paper card", paper, other_titles, finding)
VIEW(EntranceView, "entrance", link, count)
VIEW(NewsView, "news", date, text, paper)
VIEW(PaperPairView, "pair of papers", first, second, reason)
VIEW(HomePageView, "home page", layout, title, introduction, cards, introduction_language, papers_count, papers, pages,
     is_first, entrances, news, pairs, map, further_pages)

namespace {

constexpr std::size_t most_news = 8;
constexpr std::size_t most_pairs = 6;

EntranceView entrance(const PageContext& context, PageKind kind, std::string_view label, std::string_view count,
                      std::int64_t n) {
    return {.link = {.label = ui_text(context.strings, label), .url = context.to(kind)},
            .count = ui_text(context.strings, count, n)};
}

std::int64_t finding_count(const Catalog& catalog) {
    std::int64_t count = 0;
    for (const Paper& paper : catalog.papers) count += std::ssize(paper.findings);
    return count;
}

std::int64_t defined_terms(const Catalog& catalog) {
    return std::ranges::count_if(catalog.keywords, [](const Keyword& keyword) { return !keyword.definition.empty(); });
}

/// Returns the years of all papers and works, "2010–2025"; empty if none is stated.
std::optional<EntranceView> timeline_entrance(const PageContext& context) {
    const std::vector<YearRow>& years = context.indexes.years;
    if (years.empty()) return std::nullopt;
    return EntranceView{
        .link = {.label = ui_text(context.strings, "nav-timeline"), .url = context.to(PageKind::timeline)},
        .count = year_range(years.back().year, years.front().year)};
}

/// One dated event of a paper; `text` is null for its first publication here.
struct Event {
    Date date;
    std::uint32_t paper = 0;
    std::string_view key;
    const Localized* text = nullptr;
};

std::vector<Event> events(const Catalog& catalog) {
    std::vector<Event> all;
    for (std::uint32_t i = 0; i < catalog.papers.size(); ++i) {
        const Paper& paper = catalog.papers[i];
        all.push_back({paper.added, i, "news-added"});
        for (const Change& change : paper.changes) all.push_back({change.date, i, {}, &change.text});
        const bool told = std::ranges::any_of(paper.changes, [&](const Change& c) { return c.date == paper.updated; });
        if (paper.updated != paper.added && !told) all.push_back({paper.updated, i, "news-updated"});
    }
    std::erase_if(all, [](const Event& event) { return event.date.year == 0; });
    std::ranges::stable_sort(all, std::ranges::greater{}, &Event::date);
    if (all.size() > most_news) all.resize(most_news);
    return all;
}

/// A relation and the paper it was found at.
struct Pair {
    std::uint32_t paper = 0;
    const RelatedPaper* related = nullptr;
};

/// Returns links to the indexes, each with its number of entries.
std::vector<EntranceView> entrances(const PageContext& context) {
    const Catalog& catalog = context.catalog;
    std::vector<EntranceView> all = {
        entrance(context, PageKind::keywords, "nav-keywords", "count-keywords", std::ssize(catalog.keywords)),
        entrance(context, PageKind::citations, "nav-citations", "count-works", std::ssize(catalog.works)),
        entrance(context, PageKind::findings, "nav-findings", "count-findings", finding_count(catalog)),
        entrance(context, PageKind::authors, "nav-authors", "count-authors", std::ssize(context.indexes.authors)),
        entrance(context, PageKind::journals, "nav-journals", "count-journals", std::ssize(context.indexes.journals)),
        entrance(context, PageKind::glossary, "nav-glossary", "count-terms", defined_terms(catalog)),
    };
    if (std::optional<EntranceView> timeline = timeline_entrance(context)) all.push_back(std::move(*timeline));
    all.push_back(entrance(context, PageKind::map, "nav-map", "count-papers", std::ssize(catalog.papers)));
    return all;
}

/// Returns the latest events in the papers' front matter.
std::vector<NewsView> news(const PageContext& context) {
    std::vector<NewsView> views;
    for (const Event& event : events(context.catalog)) {
        views.push_back({.date = iso_date(event.date),
                         .text = event.text == nullptr ? WordingView{ui_text(context.strings, event.key), {}}
                                                       : wording(context, *event.text),
                         .paper = paper_line(context, event.paper)});
    }
    return views;
}

/// Returns the most closely related papers, with the reason.
std::vector<PaperPairView> densest_pairs(const PageContext& context) {
    std::vector<Pair> pairs;
    for (std::uint32_t i = 0; i < context.indexes.related.size(); ++i) {
        for (const RelatedPaper& related : context.indexes.related[i]) {
            if (i < related.paper) pairs.push_back({i, &related});
        }
    }
    std::ranges::stable_sort(pairs, std::ranges::greater{}, [](const Pair& pair) { return pair.related->score; });
    if (pairs.size() > most_pairs) pairs.resize(most_pairs);
    std::vector<PaperPairView> views;
    for (const Pair& pair : pairs) {
        views.push_back({paper_line(context, pair.paper), paper_line(context, pair.related->paper),
                         relation_reason(context, *pair.related, ReasonVoice::first_and_second)});
    }
    return views;
}

const PageText* introduction(const Catalog& catalog) {
    const auto found = std::ranges::find(catalog.pages, "index", &PageText::id);
    return found == catalog.pages.end() ? nullptr : &*found;
}

void add_introduction(HomePageView& view, PageFacts& facts, const PageContext& context) {
    const PageText* page = introduction(context.catalog);
    const Summary* summary = page == nullptr ? nullptr : summary_for(page->bodies, context.language.key);
    if (summary == nullptr) return;
    const Body text = body_of(context, *page, *summary);
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

/// Returns the papers, the latest added first.
std::vector<std::uint32_t> papers_by_date(const Catalog& catalog) {
    std::vector<std::uint32_t> order(catalog.papers.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::uint32_t i) { return catalog.papers[i].added; });
    return order;
}

}  // namespace

HomeList home_list(const PageContext& context) {
    HomeList list{.papers = papers_by_date(context.catalog), .subjects = {}};
    const std::size_t pages = page_count(list.papers.size());
    for (std::size_t page = 1; page <= pages; ++page) list.subjects.push_back({.part = page_name(page)});
    return list;
}

HomePageView home_page(const PageContext& context, const PageSubject& subject, const HomeList& list) {
    const Catalog& catalog = context.catalog;
    const std::size_t pages = list.subjects.size();
    const std::size_t page = page_number(subject.part);
    const Slice shown = page_slice(list.papers.size(), pages, page);

    HomePageView view;
    PageFacts facts{.kind = PageKind::home, .part = subject.part};
    view.title = wording(context, catalog.site.title).text;
    view.papers_count = ui_text(context.strings, "papers-count", std::ssize(catalog.papers));
    for (std::size_t i = shown.first; i < shown.last; ++i) view.papers.push_back(card(context, list.papers[i]));
    view.pages = numbered_pagination(context, PageKind::home, {}, pages, page);
    view.is_first = page == 1;
    if (view.is_first) {
        add_introduction(view, facts, context);
        view.entrances = entrances(context);
        view.news = news(context);
        view.pairs = densest_pairs(context);
        view.map = context.to(PageKind::map);
        view.further_pages = prose_page_links(context, facts, most_pages_in_navigation, catalog.pages.size());
    }
    facts.title = view.is_first ? view.title : ui_text(context.strings, "papers-page", -1, {{"page", subject.part}});
    view.layout = layout_view(context, std::move(facts));
    return view;
}

}  // namespace conspectus
