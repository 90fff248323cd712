#include "render/blocks/finding_line.h"

#include <map>
#include <string_view>

#include "render/prose/inline_html.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(FindingGroupView, "finding group", label, n, values, test)
VIEW(FindingComparisonView, "finding comparison", time, test, text)
VIEW(FindingLineView, "finding line", id, label, value, printed, n, population, at, unit, measure, where, paper, url,
     works, times, groups, comparisons, has_tests, has_group_sizes)
VIEW(FindingListView, "finding list", values, tables, has_n, has_population)

namespace {

std::string count_text(const std::optional<std::uint32_t>& n) {
    return n ? std::to_string(*n) : std::string();
}

FindingGroupView group_view(const PageContext& context, const FindingGroup& group) {
    FindingGroupView view{
        .label = wording(context, group.label), .n = count_text(group.n), .values = {}, .test = test_text(group.test)};
    for (const GroupValue& value : group.values) view.values.push_back(wording(context, value.value));
    return view;
}

/// Returns what the two numbers of a value such as "37.7±2.2" are; empty for
/// measures whose values explain themselves.
std::string measure_name(const PageContext& context, Measure measure) {
    switch (measure) {
        case Measure::mean_sd:
            return ui_text(context.strings, "measure-mean-sd");
        case Measure::median_iqr:
            return ui_text(context.strings, "measure-median-iqr");
        case Measure::text:
        case Measure::count:
        case Measure::percent:
        case Measure::time:
        case Measure::dose:
        case Measure::ratio:
            break;
    }
    return {};
}

std::vector<FindingComparisonView> comparisons(const PageContext& context, const Finding& finding) {
    std::vector<FindingComparisonView> views;
    std::map<std::string_view, const TimePoint*> times;
    for (const TimePoint& time : finding.times) times.emplace(time.key, &time);
    for (const Comparison& each : finding.between) {
        const auto time = times.find(each.time);
        FindingComparisonView& view = views.emplace_back();
        view.test = test_text(each.test);
        if (time == times.end()) {
            view.text = ui_text(context.strings, "finding-between-alone", -1, {{"test", view.test}});
            continue;
        }
        view.time = wording(context, time->second->label);
        view.text = ui_text(context.strings, "finding-between-at", -1, {{"time", view.time.text}, {"test", view.test}});
    }
    return views;
}

/// Next to the paper that lists it, an unresolved work is named by its number.
WordingView source_name(const PageContext& context, std::uint32_t paper, const Work& work) {
    if (!work.is_unresolved() || work.paper != paper) return work_name(context, work);
    const std::uint32_t number = context.catalog.entry_of(work).number;
    return {ui_text(context.strings, "reference-number", -1, {{"number", std::to_string(number)}}), {}};
}

std::vector<LinkView> cited_works(const PageContext& context, FindingRef ref) {
    std::vector<LinkView> links;
    for (const MaybeIndex index : context.catalog.resolved.papers[ref.paper].findings[ref.finding].cites) {
        if (!index) continue;
        const Work& work = context.catalog.works[*index];
        links.push_back(link_view(source_name(context, ref.paper, work), work_url(context, work)));
        links.back().status = status_mark(context, context.catalog.status_of(work));
    }
    return links;
}

}  // namespace

std::string test_text(const TestResult& test) {
    std::string text;
    for (const auto& [name, value] : test.values) {
        if (!text.empty()) text += ", ";
        const bool has_sign = value.starts_with('<') || value.starts_with('>') || value.starts_with('=');
        text += name + (has_sign ? "" : "=") + value;
    }
    return text;
}

FindingLineView finding_line(const PageContext& context, FindingRef ref) {
    const Paper& paper = context.catalog.papers[ref.paper];
    const Finding& finding = paper.findings[ref.finding];
    const std::string fragment = "finding-" + finding.id;
    FindingLineView line{.id = paper.id + "." + finding.id,
                         .label = wording(context, finding.label),
                         .value = wording(context, finding.value),
                         .printed = quantity_html(context, wording(context, finding.value)),
                         .n = count_text(finding.n),
                         .population = wording(context, finding.population),
                         .at = wording(context, finding.at_time),
                         .unit = wording(context, finding.unit),
                         .measure = measure_name(context, finding.measure),
                         .where = wording(context, finding.where),
                         .paper = short_paper_link(context, ref.paper),
                         .url = context.to(PageKind::paper, paper.id, fragment),
                         .works = cited_works(context, ref),
                         .times = {},
                         .groups = {},
                         .comparisons = comparisons(context, finding)};
    for (const TimePoint& time : finding.times) line.times.push_back(wording(context, time.label));
    for (const FindingGroup& group : finding.groups) {
        line.groups.push_back(group_view(context, group));
        line.has_tests |= !line.groups.back().test.empty();
        line.has_group_sizes |= !line.groups.back().n.empty();
    }
    return line;
}

FindingListView finding_list(const PageContext& context, const FindingRef* first, const FindingRef* last) {
    FindingListView list;
    for (; first != last; ++first) {
        FindingLineView line = finding_line(context, *first);
        list.has_n |= line.groups.empty() && !line.n.empty();
        list.has_population |= line.groups.empty() && !line.population.text.empty();
        (line.groups.empty() ? list.values : list.tables).push_back(std::move(line));
    }
    return list;
}

}  // namespace conspectus
