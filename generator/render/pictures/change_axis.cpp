#include "render/pictures/change_axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "render/pictures/label_lines.h"

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

/// `count` units of 10^exponent, as exact as a double is.
double scaled(double count, int exponent) {
    return exponent < 0 ? count / std::pow(10.0, -exponent) : count * std::pow(10.0, exponent);
}

/// Every tick is a whole multiple of unit · 10^exponent.
struct Step {
    int unit = 1;
    int exponent = 0;

    double first(double low) const { return std::floor(low / scaled(unit, exponent) + slack); }
    double last(double high) const { return std::ceil(high / scaled(unit, exponent) - slack); }
};

/// The smallest round step that needs no more than four intervals. Each is at
/// most 2.5 times the one before, so that there are always at least two.
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

}  // namespace conspectus
