#include "render/pictures/change_plot.h"

#include <algorithm>

#include "model/finding.h"
#include "quantity/statistic_kind.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(ChangePlotView, "plot of changes", id, title, title_language, first, last, has_between, population, table, panels,
     has_deviations, has_quartiles, has_shares, left_out)

namespace {

/// Returns only the P of a test: the table has its statistic.
std::string p_of(const TestResult& test) {
    const auto p = std::ranges::find_if(test.values, [](const auto& entry) { return names_p(entry.first); });
    return p == test.values.end() ? std::string() : test_text({{*p}, {}});
}

/// Returns false if a value is in doubt, or whether the values belong together.
bool take_values(const FindingReadings& readings, ReadFinding& read) {
    for (std::size_t g = 0; g < readings.size(); ++g) {
        const std::vector<GroupValue>& printed = read.finding->groups[g].values;
        std::size_t known = 0;
        auto& values = read.values.emplace_back();
        for (const TimePoint& time : read.finding->times) {
            auto& spread = values.emplace_back();
            const auto value = std::ranges::find(printed, time.key, &GroupValue::time);
            if (value == printed.end() || is_unprinted(value->value)) continue;
            spread = readings[g][static_cast<std::size_t>(value - printed.begin())].spread;
            if (!spread) return false;
            ++known;
        }
        if (known < 2) return false;
    }
    return true;
}

bool is_of_one_unit(const ReadFinding& read) {
    const std::optional<PrintedSpread>* first = nullptr;
    for (const auto& group : read.values) {
        for (const auto& value : group) {
            if (!value) continue;
            if (first == nullptr) first = &value;
            if (value->unit != (*first)->unit) return false;
        }
    }
    return true;
}

std::optional<ReadFinding> read_finding(const Finding& finding, const FindingReadings& readings,
                                        const PaperFindingView& view) {
    ReadFinding read{.finding = &finding, .view = &view, .tests = {}, .values = {}};
    for (const FindingGroup& group : finding.groups) read.tests.push_back(p_of(group.test));
    if (!take_values(readings, read) || !is_of_one_unit(read)) return std::nullopt;
    return read;
}

/// Returns "before → after".
std::string joined_times(const std::vector<WordingView>& times) {
    std::string text;
    for (const WordingView& time : times) text += (text.empty() ? "" : " → ") + time.text;
    return text;
}

/// Moves a population that all panels share to the plot.
void lift_population(ChangePlotView& plot) {
    const WordingView common = plot.panels.front().population;
    const auto same = [&](const ChangePanelView& panel) { return panel.population.text == common.text; };
    if (!std::ranges::all_of(plot.panels, same)) return;
    plot.population = common;
    for (ChangePanelView& panel : plot.panels) panel.population = {};
}

void add_panel(const PageContext& context, ChangePlotView& plot, const ReadFinding& read) {
    plot.panels.push_back(change_panel(context.strings, read));
    plot.has_deviations |= read.has(SpreadKind::deviation);
    plot.has_quartiles |= read.has(SpreadKind::quartiles);
    plot.has_shares |= read.has(SpreadKind::share);
}

ChangePlotView plot_of(const Body& body, const PaperReadings& readings, const FindingTableView& table) {
    ChangePlotView plot;
    for (const PaperFindingView& view : table.findings) {
        const auto read = read_finding(body.paper->findings[view.index], readings[view.index], view);
        if (read) {
            add_panel(body.page, plot, *read);
        } else {
            ++plot.left_out;
        }
    }
    if (plot.panels.empty()) return plot;
    plot.first = table.times.front();
    plot.last = table.times.back();
    plot.has_between = table.times.size() > 2;
    plot.title = joined_times(table.times);
    plot.title_language = plot.first.language;
    plot.table = table.anchor;
    lift_population(plot);
    return plot;
}

}  // namespace

std::vector<ChangePlotView> change_plots(const Body& body, std::uint32_t paper,
                                         const std::vector<FindingTableView>& tables) {
    std::vector<ChangePlotView> plots;
    if (body.page.readings == nullptr) return plots;
    for (const FindingTableView& table : tables) {
        if (!table.is_long || table.times.size() < 2) continue;
        ChangePlotView plot = plot_of(body, body.page.readings->papers[paper], table);
        if (plot.panels.empty()) continue;
        plot.id = "change-" + std::to_string(plots.size() + 1);
        plots.push_back(std::move(plot));
    }
    return plots;
}

}  // namespace conspectus
