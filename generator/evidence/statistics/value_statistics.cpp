#include "evidence/statistics/value_statistics.h"

#include <fmt/format.h>

#include <algorithm>

namespace conspectus {
namespace {

/// A text with more values is not prose; their positions are not worth the time.
constexpr std::size_t most_values = 1000;

std::string shown(const PrintedNumber& number) {
    return fmt::format("{:.{}f}", number.value, number.decimals);
}

/// Formats 100 part / whole with one decimal more than printed.
std::string shown_percent(double part, double whole, const PrintedNumber& like) {
    return fmt::format("{:.{}f}%", 100 * part / whole, like.decimals + 1);
}

void check(const PrintedProportion& proportion, std::vector<ValueDoubt>& doubts) {
    const double exact = 100 * proportion.part.value / proportion.whole.value;
    if (proportion.part.value > proportion.whole.value || proportion.percent.can_be(exact)) return;
    doubts.push_back({Code::impossible_percentage, proportion.span,
                      fmt::format("{}/{} is {}, not {}%", shown(proportion.part), shown(proportion.whole),
                                  shown_percent(proportion.part.value, proportion.whole.value, proportion.percent),
                                  shown(proportion.percent))});
}

void check(const PrintedShare& share, const std::vector<double>& totals, std::vector<ValueDoubt>& doubts) {
    if (totals.empty()) return;
    const auto fits = [&](double total) { return total > 0 && share.percent.can_be(100 * share.count.value / total); };
    if (std::ranges::any_of(totals, fits) || totals.front() <= 0) return;
    doubts.push_back(
        {Code::impossible_percentage, share.span,
         fmt::format("{} of n={:.0f} is {}, not {}%", shown(share.count), totals.front(),
                     shown_percent(share.count.value, totals.front(), share.percent), shown(share.percent))});
}

void check(const PrintedEstimate& estimate, std::vector<ValueDoubt>& doubts) {
    if (estimate.low.value > estimate.high.value) return;
    const bool below = estimate.estimate.most() < estimate.low.least();
    const bool above = estimate.estimate.least() > estimate.high.most();
    if (!below && !above) return;
    doubts.push_back({Code::estimate_outside_interval, estimate.span,
                      fmt::format("{} lies {} its own interval from {} to {}", shown(estimate.estimate),
                                  below ? "below" : "above", shown(estimate.low), shown(estimate.high))});
}

void check(const PrintedRange& range, std::vector<ValueDoubt>& doubts) {
    if (range.low.value <= range.high.value) return;
    doubts.push_back(
        {Code::reversed_range, range.span,
         fmt::format("the range from {} to {} has its ends reversed", shown(range.low), shown(range.high))});
}

}  // namespace

std::vector<ValueDoubt> value_doubts(const ValueText& value, const QuantityWords& words) {
    const PrintedValues printed = printed_values(value.text, words);
    std::vector<ValueDoubt> doubts;
    if (printed.ranges.size() + printed.estimates.size() + printed.proportions.size() > most_values) return doubts;
    for (const PrintedProportion& proportion : printed.proportions) check(proportion, doubts);
    for (const PrintedEstimate& estimate : printed.estimates) {
        if (estimate.named || value.whole_value) check(estimate, doubts);
    }
    for (const PrintedRange& range : printed.ranges) check(range, doubts);
    if (printed.share) check(*printed.share, value.totals, doubts);
    return doubts;
}

}  // namespace conspectus
