#include "render/pages/map_page.h"

#include <algorithm>
#include <array>
#include <utility>

#include "render/blocks/entry_line.h"
#include "render/frame/layout.h"
#include "render/frame/list_pages.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(MapRowView, "map row", papers, keywords, works, link)
VIEW(MapPageView, "map page", layout, counts, papers, all_papers, drawn, shared, has_works, drawings, rows)

namespace {

/// Returns the position of each keyword in the page's alphabetical order.
std::vector<std::size_t> keyword_ranks(const PageContext& context) {
    std::vector<std::size_t> ranks(context.catalog.keywords.size());
    std::size_t next = 0;
    for (const Bucket& bucket : ordering_in(context.indexes.keywords_by_name, context.language.key).buckets) {
        for (const std::uint32_t keyword : bucket.entries) ranks[keyword] = ++next;
    }
    return ranks;
}

MapGraph sorted_graph(const PageContext& context) {
    MapGraph graph = map_graph(context.catalog, context.indexes);
    const std::vector<std::size_t> ranks = keyword_ranks(context);
    const auto rank = [&](const MapThing& thing) {
        return thing.kind == MapThingKind::keyword ? ranks[thing.index] : std::size_t{0};
    };
    for (MapGroup& group : graph.groups) {
        std::ranges::stable_sort(group.things, {},
                                 [&](const MapThing& thing) { return std::pair(thing.kind, rank(thing)); });
    }
    return graph;
}

MapPaperLabel paper_label(const PageContext& context, std::uint32_t index) {
    const Paper& paper = context.catalog.papers[index];
    MapPaperLabel label{.name = {},
                        .title = record_title(context, paper.record),
                        .status = status_mark(context, context.catalog.status_of(paper)),
                        .alone = {},
                        .url = context.to(PageKind::paper, paper.id)};
    if (!paper.record.authors.empty()) label.name = work_name(context, context.catalog.work_of(paper));
    return label;
}

LinkView keyword_link(const PageContext& context, std::uint32_t keyword) {
    KeywordLineView line = keyword_line(context, keyword);
    return link_view(std::move(line.label), std::move(line.url));
}

LinkView work_link(const PageContext& context, std::uint32_t index) {
    const Work& work = context.catalog.works[index];
    const Record& record = context.catalog.record_of(work);
    const bool is_named = work.is_unresolved() || !record.authors.empty();
    LinkView link =
        link_view(is_named ? work_name(context, work) : record_title(context, record), work_url(context, work));
    link.status = status_mark(context, context.catalog.status_of(work));
    return link;
}

LinkView thing_link(const PageContext& context, const MapThing& thing) {
    switch (thing.kind) {
        case MapThingKind::link:
            return {.label = ui_text(context.strings, thing.mutual ? "map-linked-both" : "map-linked"),
                    .language = {},
                    .url = {}};
        case MapThingKind::keyword:
            return keyword_link(context, thing.index);
        case MapThingKind::work:
            return work_link(context, thing.index);
    }
    return {};
}

using Counts = std::array<std::int64_t, 3>;  // by MapThingKind

Counts count(const MapGroup& group) {
    Counts counts{};
    for (const MapThing& thing : group.things) ++counts[static_cast<std::size_t>(thing.kind)];
    return counts;
}

/// Returns "12 keywords, 2 works"; links are described elsewhere.
std::string counts_text(const PageContext& context, const Counts& counts) {
    std::string text;
    for (const auto& [kind, key] :
         {std::pair(MapThingKind::keyword, "map-keywords"), std::pair(MapThingKind::work, "map-works")}) {
        const std::int64_t n = counts[static_cast<std::size_t>(kind)];
        if (n == 0) continue;
        if (!text.empty()) text += ui_text(context.strings, "enumeration-separator");
        text += ui_text(context.strings, key, n);
    }
    return text;
}

MapLabels labels_of(const PageContext& context, const MapGraph& graph) {
    MapLabels labels;
    std::vector<bool> shares(graph.papers.size());
    for (const MapGroup& group : graph.groups) {
        MapGroupLabel label{.papers_count = ui_text(context.strings, "count-papers", std::ssize(group.papers)),
                            .things_count = counts_text(context, count(group)),
                            .papers = group.papers,
                            .things = {}};
        for (const MapThing& thing : group.things) label.things.push_back({thing_link(context, thing), thing.kind});
        labels.groups.push_back(std::move(label));
        for (const std::uint32_t paper : group.papers) shares[paper] = true;
    }
    for (std::size_t i = 0; i < graph.papers.size(); ++i) {
        labels.papers.push_back(paper_label(context, graph.papers[i]));
        if (!shares[i]) labels.papers.back().alone = ui_text(context.strings, "map-alone");
    }
    return labels;
}

void add_to_row(const PageContext& context, const MapThing& thing, MapRowView& row) {
    LinkView link = thing_link(context, thing);
    switch (thing.kind) {
        case MapThingKind::link:
            row.link = std::move(link.label);
            return;
        case MapThingKind::keyword:
            return row.keywords.push_back(std::move(link));
        case MapThingKind::work:
            return row.works.push_back(std::move(link));
    }
}

std::vector<MapRowView> rows_of(const PageContext& context, const MapGraph& graph) {
    std::vector<MapRowView> rows;
    for (const MapGroup& group : graph.groups) {
        MapRowView& row = rows.emplace_back();
        for (const std::uint32_t paper : group.papers) {
            row.papers.push_back(short_paper_link(context, graph.papers[paper]));
        }
        for (const MapThing& thing : group.things) add_to_row(context, thing, row);
    }
    return rows;
}

}  // namespace

MapPageView map_page(const PageContext& context, const PageSubject&) {
    const MapGraph graph = sorted_graph(context);
    Counts counts{};
    for (const MapGroup& group : graph.groups) {
        const Counts its = count(group);
        for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += its[i];
    }
    MapPageView view;
    view.layout = layout_view(context, {.kind = PageKind::map, .title = ui_text(context.strings, "map-title")});
    view.counts = counts_text(context, counts);
    view.papers = std::ssize(graph.papers);
    view.all_papers = std::ssize(context.catalog.papers);
    view.drawn = static_cast<std::int64_t>(graph.drawn);
    view.shared = static_cast<std::int64_t>(graph.shared);
    view.has_works = counts[static_cast<std::size_t>(MapThingKind::work)] > 0;
    if (graph.groups.empty()) return view;
    view.drawings = map_drawings(labels_of(context, graph));
    view.rows = rows_of(context, graph);
    return view;
}

}  // namespace conspectus
