#include "render/pictures/change_plot.h"

#include <algorithm>
#include <map>

#include "model/unprinted_value.h"
#include "quantity/statistic_kind.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(ChangePlotView, "plot of changes", id, title, title_language, first, last, has_between, population, table, panels,
     has_deviations, has_quartiles, has_shares, left_out)

namespace {

using Findings = std::map<std::string, const Finding*, std::less<>>;

Findings findings_by_anchor(const Paper& paper) {
    Findings findings;
    for (const Finding& finding : paper.findings) findings.emplace("finding-" + finding.id, &finding);
    return findings;
}

/// A test's P alone: the table has its statistic.
std::string p_of(const TestResult& test) {
    const auto p = std::ranges::find_if(test.values, [](const auto& entry) { return names_p(entry.first); });
    return p == test.values.end() ? std::string() : test_text({{*p}, {}});
}

/// False where one of the values, or whether they belong together, is in doubt.
bool read_values(const PageContext& context, const Finding& finding, ReadFinding& read) {
    for (const FindingGroupView& group : read.view->line.groups) {
        std::size_t known = 0;
        auto& values = read.values.emplace_back();
        for (const WordingView& value : group.values) {
            auto& spread = values.emplace_back();
            if (value.text == unprinted_value) continue;
            spread = printed_spread(value.text, finding.measure, *context.quantity_words);
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

std::optional<ReadFinding> read_finding(const PageContext& context, const Finding& finding,
                                        const PaperFindingView& view) {
    ReadFinding read{.view = &view, .tests = {}, .values = {}};
    for (const FindingGroup& group : finding.groups) read.tests.push_back(p_of(group.test));
    if (!read_values(context, finding, read) || !is_of_one_unit(read)) return std::nullopt;
    return read;
}

/// "before → after"
std::string joined_times(const std::vector<WordingView>& times) {
    std::string text;
    for (const WordingView& time : times) text += (text.empty() ? "" : " → ") + time.text;
    return text;
}

/// A population that all panels have is said once.
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

ChangePlotView plot_of(const PageContext& context, const FindingTableView& table, const Findings& findings) {
    ChangePlotView plot;
    for (const PaperFindingView& view : table.findings) {
        const auto read = read_finding(context, *findings.at(view.anchor), view);
        if (read) {
            add_panel(context, plot, *read);
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

std::vector<ChangePlotView> change_plots(const Body& body, const std::vector<FindingTableView>& tables) {
    std::vector<ChangePlotView> plots;
    if (body.page.quantity_words == nullptr) return plots;
    const Findings findings = findings_by_anchor(*body.paper);
    for (const FindingTableView& table : tables) {
        if (!table.is_long || table.times.size() < 2) continue;
        ChangePlotView plot = plot_of(body.page, table, findings);
        if (plot.panels.empty()) continue;
        plot.id = "change-" + std::to_string(plots.size() + 1);
        plots.push_back(std::move(plot));
    }
    return plots;
}

}  // namespace conspectus
