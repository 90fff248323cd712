#include "render/pictures/change_panel.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "model/finding.h"
#include "render/pictures/label_lines.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(AxisLabelView, "axis label", text, x, anchor)

namespace {

constexpr int whole_axis = 10000;  ///< positions are hundredths of a percent
constexpr int margin = 400;
constexpr int label_gap = 200;
constexpr int most_intervals = 4;
constexpr double slack = 1e-9;

std::string percent(int position) {
    return fmt::format("{}.{:02}%", position / 100, position % 100);
}

/// Returns `count` units of 10^exponent, as exactly as a double can.
double scaled(double count, int exponent) {
    return exponent < 0 ? count / std::pow(10.0, -exponent) : count * std::pow(10.0, exponent);
}

/// A scale whose ticks are multiples of unit · 10^exponent.
struct Step {
    int unit = 1;
    int exponent = 0;

    double first(double low) const { return std::floor(low / scaled(unit, exponent) + slack); }
    double last(double high) const { return std::ceil(high / scaled(unit, exponent) - slack); }
};

/// Returns the smallest round step that needs at most four intervals. Each round step
/// is at most 2.5 times the one before, so there are always at least two intervals.
Step round_step(double low, double high) {
    Step step{1, static_cast<int>(std::floor(std::log10((high - low) / most_intervals)))};
    while (step.last(high) - step.first(low) > most_intervals) {
        if (step.unit == 5) {
            step = {1, step.exponent + 1};
        } else {
            step.unit = step.unit == 1 ? 2 : 5;
        }
    }
    return step;
}

}  // namespace

ChangeAxis ChangeAxis::around(double low, double high) {
    const double size = std::max(std::abs(low), std::abs(high));
    if (high - low <= size * slack) {
        const double room = size > 0 ? size / 20 : 1;
        low -= room;
        high += room;
    }
    const Step step = round_step(low, high);
    ChangeAxis axis;
    axis.decimals_ = std::max(0, -step.exponent);
    for (double count = step.first(low); count <= step.last(high); ++count)
        axis.ticks_.push_back(count == 0 ? 0 : scaled(count * step.unit, step.exponent));
    return axis;
}

ChangeAxis ChangeAxis::of_shares() {
    ChangeAxis axis;
    axis.ticks_ = {0, 25, 50, 75, 100};
    axis.sign_ = "%";
    return axis;
}

int ChangeAxis::position(double value) const {
    const double along = (value - ticks_.front()) / (ticks_.back() - ticks_.front());
    return margin + static_cast<int>(std::lround(std::clamp(along, 0.0, 1.0) * (whole_axis - 2 * margin)));
}

std::string ChangeAxis::x(double value) const {
    return percent(position(value));
}

std::string ChangeAxis::label(double tick) const {
    return (tick < 0 ? "−" : "") + fmt::format("{:.{}f}", std::abs(tick), decimals_) + sign_;
}

std::vector<AxisLabelView> ChangeAxis::labels() const {
    std::vector<AxisLabelView> labels;
    int free_from = 0;
    for (const double tick : ticks_) {
        const std::string text = label(tick);
        const int width = estimated_width(text) * whole_axis / narrowest_picture;
        const int at = position(tick);
        const int left = std::clamp(at - width / 2, 0, std::max(0, whole_axis - width));
        if (left < free_from || width > whole_axis) continue;
        free_from = left + width + label_gap;
        if (left == 0) {
            labels.push_back({text, percent(0), "start"});
        } else if (left + width >= whole_axis) {
            labels.push_back({text, percent(whole_axis), "end"});
        } else {
            labels.push_back({text, percent(at), "middle"});
        }
    }
    return labels;
}

VIEW(ChangeMarkView, "mark of a change", x, y, is_first, is_last, has_whisker, low, high)
VIEW(ChangeStepView, "step of a change", from, to)
VIEW(ChangeTextView, "line of text", text, y)
VIEW(ChangeGroupView, "group of a change", names, language, n, test, values, values_language, top, foot, steps, marks)
VIEW(ChangePanelView, "panel of a change", id, label, unit, population, marks, url, said, height, groups, left, right,
     axis, grid, numbers, labels, comparisons)

namespace {

// Hundredths of the font size.
constexpr int line_height = 145;
constexpr int baseline = 118;  ///< of a line, below its top
constexpr int strip_gap = 15;  ///< between the values and the strip
constexpr int strip_margin = 65;
constexpr int step_height = 85;  ///< from a time's marks to the next time's
constexpr int group_gap = 75;
constexpr int axis_height = 175;
constexpr int word_gap = 60;
constexpr int longest_test = 800;
constexpr std::size_t most_name_lines = 3;
constexpr std::size_t most_value_lines = 6;

std::string em(int hundredths) {
    return fmt::format("{}.{:02}em", hundredths / 100, hundredths % 100);
}

ChangeAxis axis_for(const ReadFinding& finding) {
    if (finding.has(SpreadKind::share)) return ChangeAxis::of_shares();
    std::vector<double> ends;
    for (const auto& group : finding.values) {
        for (const auto& value : group) {
            if (value) ends.insert(ends.end(), {value->low, value->high});
        }
    }
    const auto [low, high] = std::ranges::minmax(ends);
    return ChangeAxis::around(low, high);
}

/// Breaks lines between values only; keeps times without one.
std::string joined_values(const std::vector<WordingView>& values) {
    std::string text;
    for (const WordingView& value : values) {
        text += (text.empty() ? "" : " →\u00A0");
        for (const char c : value.text) text += c == ' ' ? "\u00A0" : std::string(1, c);
    }
    return text;
}

/// Places the groups one below the other.
class PanelDrawing {
  public:
    PanelDrawing(const ReadFinding& finding) : finding_(finding), axis_(axis_for(finding)) {}

    void draw(ChangePanelView& panel) {
        for (std::size_t i = 0; i < finding_.values.size(); ++i) panel.groups.push_back(group(i));
        panel.axis = em(y_);
        panel.numbers = em(y_ + baseline + 5);
        panel.height = em(y_ + axis_height);
        panel.left = axis_.left();
        panel.right = axis_.right();
        panel.labels = axis_.labels();
        for (const double tick : axis_.ticks()) panel.grid.push_back(axis_.x(tick));
    }

  private:
    std::vector<ChangeTextView> lines(std::string_view text, int width, std::size_t most) {
        std::vector<ChangeTextView> lines;
        for (std::string& line : label_lines(text, width, most)) {
            lines.push_back({std::move(line), em(y_ + baseline)});
            y_ += line_height;
        }
        return lines;
    }

    ChangeGroupView group(std::size_t index) {
        const FindingGroupView& printed = finding_.view->line.groups[index];
        ChangeGroupView view;
        view.n = printed.n.empty() ? std::string() : "n=" + printed.n;
        if (!finding_.tests[index].empty()) view.test = label_lines(finding_.tests[index], longest_test, 1).front();
        add_name(view, printed.label);
        view.values = lines(joined_values(printed.values), narrowest_picture, most_value_lines);
        for (const WordingView& value : printed.values)
            if (view.values_language.empty()) view.values_language = value.language;
        add_marks(view, finding_.values[index]);
        return view;
    }

    /// Puts size and test beside a short name, below a long one.
    void add_name(ChangeGroupView& view, const WordingView& label) {
        int beside = 0;
        for (const std::string& text : {view.n, view.test})
            beside += text.empty() ? 0 : estimated_width(text) + word_gap;
        view.language = label.language;
        view.names = lines(label.text, narrowest_picture, most_name_lines);
        if (beside == 0 || (view.names.size() == 1 && estimated_width(label.text) + beside <= narrowest_picture))
            return;
        view.names.push_back({{}, em(y_ + baseline)});
        y_ += line_height;
    }

    void add_marks(ChangeGroupView& view, const std::vector<std::optional<PrintedSpread>>& values) {
        y_ += strip_gap;
        view.top = em(y_);
        y_ += strip_margin;
        for (std::size_t time = 0; time < values.size(); ++time) {
            if (values[time]) view.marks.push_back(mark(*values[time], time, values.size()));
            if (time + 1 < values.size()) y_ += step_height;
        }
        y_ += strip_margin;
        view.foot = em(y_);
        y_ += group_gap;
        for (std::size_t i = 1; i < view.marks.size(); ++i) view.steps.push_back({view.marks[i - 1], view.marks[i]});
    }

    ChangeMarkView mark(const PrintedSpread& value, std::size_t time, std::size_t times) const {
        ChangeMarkView mark{
            .x = axis_.x(value.center), .y = em(y_), .is_first = time == 0, .is_last = time + 1 == times};
        mark.has_whisker = value.low < value.high;
        mark.low = axis_.x(value.low);
        mark.high = axis_.x(value.high);
        return mark;
    }

    const ReadFinding& finding_;
    ChangeAxis axis_;
    int y_ = 0;
};

/// Returns "open, n=43: before 10(7~13), after 8(7~11), P=0.019"
std::string said(const Strings& strings, const ReadFinding& finding) {
    const FindingLineView& line = finding.view->line;
    const std::string comma = ui_text(strings, "enumeration-separator");
    std::string text;
    for (std::size_t i = 0; i < line.groups.size(); ++i) {
        const FindingGroupView& group = line.groups[i];
        if (i > 0) text += ui_text(strings, "clause-separator");
        text += group.label.text + (group.n.empty() ? "" : " n=" + group.n) + ui_text(strings, "colon");
        std::string values;
        for (std::size_t time = 0; time < group.values.size(); ++time) {
            if (group.values[time].text == unprinted_value) continue;
            values += (values.empty() ? "" : comma) + line.times[time].text + " " + group.values[time].text;
        }
        text += values + (finding.tests[i].empty() ? "" : comma + finding.tests[i]);
    }
    return text;
}

}  // namespace

bool ReadFinding::has(SpreadKind kind) const {
    const auto is = [&](const std::optional<PrintedSpread>& value) { return value && value->kind == kind; };
    return std::ranges::any_of(values, [&](const auto& group) { return std::ranges::any_of(group, is); });
}

ChangePanelView change_panel(const Strings& strings, const ReadFinding& finding) {
    const FindingLineView& line = finding.view->line;
    ChangePanelView panel;
    panel.id = finding.finding->id;
    panel.label = line.label;
    panel.unit = line.unit;
    panel.population = line.population;
    panel.marks = finding.view->marks;
    panel.url = line.url;
    panel.comparisons = line.comparisons;
    panel.said = said(strings, finding);
    PanelDrawing(finding).draw(panel);
    return panel;
}

}  // namespace conspectus
