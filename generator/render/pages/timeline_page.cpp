#include "render/pages/timeline_page.h"

#include <algorithm>

#include "render/blocks/entry_line.h"
#include "render/frame/layout.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(TimelineRowView, "timeline row", year, url, papers, works, named)
VIEW(TimelinePageView, "timeline page", layout, papers, paper_years, works, work_years, undated, picture, rows)

namespace {

/// The most papers that the table names.
constexpr std::size_t most_papers_in_table = 40;

std::int64_t undated_works(const Catalog& catalog) {
    return std::ranges::count_if(
        catalog.works, [&](const Work& work) { return !work.is_paper() && catalog.record_of(work).issued.empty(); });
}

std::vector<std::uint32_t> undated_papers(const Catalog& catalog) {
    std::vector<std::uint32_t> papers;
    for (std::uint32_t i = 0; i < catalog.papers.size(); ++i) {
        if (catalog.papers[i].record.issued.empty()) papers.push_back(i);
    }
    return papers;
}

std::vector<YearCount> year_counts(const Indexes& indexes) {
    std::vector<YearCount> counts;
    for (const YearRow& row : indexes.years) {
        counts.push_back({row.year, std::ssize(row.works), std::ssize(row.papers)});
    }
    std::ranges::reverse(counts);
    return counts;
}

/// Returns the papers by year, or none if they are too many to be named.
std::vector<NamedYear> named_papers(const PageContext& context, std::int64_t count) {
    std::vector<NamedYear> papers;
    if (count > std::int64_t{most_named_papers}) return papers;
    for (const YearRow& row : context.indexes.years) {
        for (const std::uint32_t paper : row.papers) {
            LinkView link = short_paper_link(context, paper);
            papers.push_back({row.year, std::move(link.label), std::move(link.language), std::move(link.status)});
        }
    }
    std::ranges::stable_sort(papers, {}, &NamedYear::year);
    return papers;
}

TimelineRowView row_view(const PageContext& context, const std::vector<std::uint32_t>& papers, std::int64_t works) {
    TimelineRowView view{.papers = std::ssize(papers), .works = works};
    if (context.catalog.papers.size() > most_papers_in_table) return view;
    for (const std::uint32_t paper : papers) view.named.push_back(short_paper_link(context, paper));
    return view;
}

std::vector<TimelineRowView> row_views(const PageContext& context) {
    std::vector<TimelineRowView> rows;
    for (const YearRow& year : context.indexes.years) {
        rows.push_back(row_view(context, year.papers, std::ssize(year.works)));
        rows.back().year = std::to_string(year.year);
        rows.back().url = context.to(PageKind::year, rows.back().year);
    }
    TimelineRowView undated = row_view(context, undated_papers(context.catalog), undated_works(context.catalog));
    if (undated.papers + undated.works > 0) rows.push_back(std::move(undated));
    return rows;
}

/// Returns the years in which `member` counts something: "2010–2025".
std::string range_of(const std::vector<YearCount>& counts, std::int64_t YearCount::*member) {
    const auto has_any = [&](const YearCount& each) { return each.*member > 0; };
    const auto first = std::ranges::find_if(counts, has_any);
    if (first == counts.end()) return {};
    const auto last = std::find_if(counts.rbegin(), counts.rend(), has_any);
    return year_range(first->year, last->year);
}

}  // namespace

TimelinePageView timeline_page(const PageContext& context, const PageSubject&) {
    const std::vector<YearCount> counts = year_counts(context.indexes);
    TimelinePageView view;
    view.layout =
        layout_view(context, {.kind = PageKind::timeline, .title = ui_text(context.strings, "timeline-title")});
    for (const YearCount& each : counts) {
        view.papers += each.papers;
        view.works += each.works;
    }
    view.paper_years = range_of(counts, &YearCount::papers);
    view.work_years = range_of(counts, &YearCount::works);
    view.rows = row_views(context);
    if (!view.rows.empty() && view.rows.back().year.empty()) {
        view.undated = view.rows.back().papers + view.rows.back().works;
    }
    if (!counts.empty()) view.picture = timeline_picture(counts, named_papers(context, view.papers));
    return view;
}

}  // namespace conspectus
