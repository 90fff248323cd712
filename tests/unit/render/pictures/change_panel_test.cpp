#include "render/pictures/change_panel.h"

#include <gmock/gmock.h>

#include <cmath>
#include <random>

#include "render/pictures/label_lines.h"

namespace conspectus::change_panel_test {
namespace {

std::vector<std::string> texts(const ChangeAxis& axis) {
    std::vector<std::string> texts;
    for (const AxisLabelView& label : axis.labels()) texts.push_back(label.text);
    return texts;
}

/// 1, 2 or 5 times a power of ten, within the rounding of doubles.
bool is_round(double step) {
    const double leading = step / std::pow(10.0, std::floor(std::log10(step) + 1e-6));
    return std::abs(leading - 1) < 1e-3 || std::abs(leading - 2) < 1e-3 || std::abs(leading - 5) < 1e-3;
}

TEST(ChangeAxis, EndsAtRoundTicksAroundItsValues) {
    EXPECT_THAT(texts(ChangeAxis::around(42.9, 53.1)), testing::ElementsAre("40", "45", "50", "55"));
    EXPECT_THAT(texts(ChangeAxis::around(2.82, 8.11)), testing::ElementsAre("2", "4", "6", "8", "10"));
    EXPECT_THAT(texts(ChangeAxis::around(0.12, 0.31)), testing::ElementsAre("0.1", "0.2", "0.3", "0.4"));
}

TEST(ChangeAxis, KeepsTicksThatAreItsEnds) {
    EXPECT_THAT(texts(ChangeAxis::around(0.1, 0.3)), testing::ElementsAre("0.10", "0.15", "0.20", "0.25", "0.30"));
    EXPECT_THAT(texts(ChangeAxis::around(5, 13)), testing::ElementsAre("5", "10", "15"));
}

TEST(ChangeAxis, WritesNumbersBelowZeroWithAMinusSign) {
    EXPECT_THAT(texts(ChangeAxis::around(-1.7, 0.7)), testing::ElementsAre("−2", "−1", "0", "1"));
}

TEST(ChangeAxis, GivesRoomToASingleValue) {
    EXPECT_THAT(texts(ChangeAxis::around(0, 0)), testing::ElementsAre("−1.0", "−0.5", "0.0", "0.5", "1.0"));
    EXPECT_GE(ChangeAxis::around(12, 12).ticks().size(), 3U);
}

TEST(ChangeAxis, SaysPercentOfShares) {
    EXPECT_THAT(texts(ChangeAxis::of_shares()), testing::ElementsAre("0%", "25%", "50%", "75%", "100%"));
    EXPECT_EQ(ChangeAxis::of_shares().x(50), "50.00%");
}

TEST(ChangeAxis, LeavesOutNumbersThatWouldTouch) {
    const std::vector<AxisLabelView> labels = ChangeAxis::around(1e13, 5e13).labels();
    EXPECT_LT(labels.size(), 5U);
    EXPECT_GE(labels.size(), 2U);
}

/// Any two numbers: three to five round ticks in order, which hold both; no
/// number under them meets another or leaves the picture.
TEST(ChangeAxis, IsSoundForAnyRange) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> digits(-1, 1);
    std::uniform_int_distribution<int> exponent(-14, 14);
    for (int round = 0; round < 20000; ++round) {
        double low = digits(random) * std::pow(10.0, exponent(random));
        double high = round % 10 == 0 ? low : digits(random) * std::pow(10.0, exponent(random));
        if (low > high) std::swap(low, high);
        SCOPED_TRACE(testing::Message() << low << " to " << high);
        const ChangeAxis axis = ChangeAxis::around(low, high);
        const std::vector<double>& ticks = axis.ticks();
        ASSERT_GE(ticks.size(), 3U);
        ASSERT_LE(ticks.size(), 5U);
        const double step = (ticks.back() - ticks.front()) / static_cast<double>(ticks.size() - 1);
        ASSERT_TRUE(is_round(step)) << step;
        for (std::size_t i = 1; i < ticks.size(); ++i) ASSERT_NEAR(ticks[i] - ticks[i - 1], step, step * 1e-3);
        ASSERT_LE(ticks.front(), low + step * 1e-6);
        ASSERT_GE(ticks.back(), high - step * 1e-6);
        double free_from = 0;
        for (const AxisLabelView& label : axis.labels()) {
            const double width = 100.0 * estimated_width(label.text) / narrowest_picture;
            const double shift = label.anchor == "start" ? 0 : label.anchor == "end" ? width : width / 2;
            const double left = std::stod(label.x) - shift;
            ASSERT_GE(left, free_from - 0.02);
            ASSERT_LE(left + width, 100.02);
            free_from = left + width;
        }
    }
}

}  // namespace
}  // namespace conspectus::change_panel_test
