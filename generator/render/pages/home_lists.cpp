#include "render/pages/home_lists.h"

#include <algorithm>

#include "render/blocks/related.h"
#include "render/pictures/timeline_picture.h"
#include "template/ui_text.h"

namespace conspectus {
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

/// The years of all papers and works: "2010–2025". Nothing where none is stated.
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

}  // namespace

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

}  // namespace conspectus
