#include "render/pictures/change_plot.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <random>

#include "unit/render/small_site.h"

namespace conspectus::change_plot_test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Localized plain(std::string text) {
    return {{{"", std::move(text), {}}}};
}

/// A finding whose groups have these values at "before", "after" and so on.
Finding long_finding(std::string id, Measure measure, const std::vector<std::vector<std::string>>& groups) {
    const std::vector<std::string> names = {"before", "after", "later", "last"};
    Finding finding{
        .id = std::move(id), .label = SmallSite::both("周径", "girth"), .measure = measure, .unit = plain("cm")};
    for (std::size_t i = 0; i < groups.front().size(); ++i) finding.times.push_back({names[i], plain(names[i])});
    for (const std::vector<std::string>& values : groups) {
        FindingGroup group{.id = "g" + std::to_string(finding.groups.size()), .label = plain("open"), .n = 43};
        for (std::size_t i = 0; i < values.size(); ++i)
            group.values.push_back({names[i], plain(values[i].empty() ? "–" : values[i])});
        finding.groups.push_back(std::move(group));
    }
    return finding;
}

class ChangePlot : public testing::Test {
  protected:
    std::vector<ChangePlotView> plots(std::vector<Finding> findings) {
        site_.set("colon", ": ");
        site_.set("enumeration-separator", ", ");
        site_.set("clause-separator", "; ");
        site_.paper().findings = std::move(findings);
        return plots_in(1);
    }

    std::vector<ChangePlotView> plots_in(std::size_t language) {
        site_.readings = read_numbers(site_.catalog);
        const PageContext context = site_.context("en/papers/liu2022.html", language);
        const Body body = site_.body(context);
        return change_plots(body, 0, finding_tables(body, 0));
    }

    ChangePanelView panel(Finding finding) {
        const std::vector<ChangePlotView> all = plots({std::move(finding)});
        return all.empty() ? ChangePanelView{} : all.front().panels.front();
    }

    SmallSite site_;
};

TEST_F(ChangePlot, DrawsEachGroupFromTheFirstTimeToTheLast) {
    const ChangePanelView drawn = panel(long_finding("x", Measure::mean_sd, {{"49±4", "47±2"}, {"45±5", "55±5"}}));
    ASSERT_THAT(drawn.groups, SizeIs(2));
    ASSERT_THAT(drawn.groups[0].marks, SizeIs(2));
    const ChangeMarkView& first = drawn.groups[0].marks[0];
    const ChangeMarkView& last = drawn.groups[0].marks[1];
    EXPECT_TRUE(first.is_first && !first.is_last && last.is_last && !last.is_first);
    EXPECT_EQ(first.x, "45.40%");  // 49 on an axis from 40 to 60
    EXPECT_EQ(first.low, "27.00%");
    EXPECT_EQ(first.high, "63.80%");
    EXPECT_EQ(last.x, "36.20%");
    EXPECT_LT(std::stod(first.y), std::stod(last.y));
    EXPECT_THAT(drawn.groups[0].steps, SizeIs(1));
}

TEST_F(ChangePlot, SaysItsValuesAsPrintedWithTheirTest) {
    Finding finding = long_finding("x", Measure::median_iqr, {{"10(7~13)", "8(7~11)"}});
    finding.groups[0].test.values = {{"t", "2.402"}, {"P", "<0.001"}};
    finding.between = {{"before", {{{"t", "2.256"}, {"P", "0.028"}}}}};
    const ChangePanelView drawn = panel(std::move(finding));
    EXPECT_EQ(drawn.groups[0].values[0].text,
              "10(7~13) →\u00A0"
              "8(7~11)");
    EXPECT_EQ(drawn.groups[0].names[0].text, "open");
    EXPECT_EQ(drawn.groups[0].n, "n=43");
    EXPECT_EQ(drawn.groups[0].test, "P<0.001");
    EXPECT_EQ(drawn.said, "open n=43: before 10(7~13), after 8(7~11), P<0.001");
    EXPECT_EQ(drawn.comparisons[0].test, "t=2.256, P=0.028");
    EXPECT_EQ(drawn.url.text, "#finding-x");
}

TEST_F(ChangePlot, KeepsTheEditorialNotesOfAFinding) {
    Finding finding = long_finding("x", Measure::mean_sd, {{"49±4", "47±2"}});
    finding.notes = {"baseline"};
    site_.paper().notes = {{.id = "baseline"}};
    EXPECT_THAT(panel(std::move(finding)).marks.markup, testing::HasSubstr("note-baseline"));
}

TEST_F(ChangePlot, DrawsSharesOnOneScale) {
    const auto all = plots({long_finding("none", Measure::count, {{"4(9.3)", "19(44.2)"}}),
                            long_finding("severe", Measure::count, {{"0(0.0)", "1(2.3)"}})});
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_TRUE(all[0].has_shares && !all[0].has_deviations && !all[0].has_quartiles);
    for (const ChangePanelView& drawn : all[0].panels) EXPECT_EQ(drawn.labels.back().text, "100%");
    EXPECT_FALSE(all[0].panels[0].groups[0].marks[0].has_whisker);
}

TEST_F(ChangePlot, CountsTheFindingsItDoesNotDraw) {
    const auto all = plots({long_finding("good", Measure::mean_sd, {{"49±4", "47±2"}}),
                            long_finding("unread", Measure::mean_sd, {{"49±4", "about 47"}}),
                            long_finding("one-time", Measure::mean_sd, {{"49±4", ""}}),
                            long_finding("one-group", Measure::mean_sd, {{"49±4", "47±2"}, {"", "47±2"}}),
                            long_finding("text", Measure::text, {{"49", "47"}}),
                            long_finding("units", Measure::dose, {{"5 mm", "0.5 cm"}})});
    ASSERT_THAT(all, SizeIs(1));
    ASSERT_THAT(all[0].panels, SizeIs(1));
    EXPECT_EQ(all[0].panels[0].id, "good");
    EXPECT_EQ(all[0].left_out, 5);
}

TEST_F(ChangePlot, IsNotThereWithoutAFindingToDraw) {
    EXPECT_THAT(plots({}), IsEmpty());
    EXPECT_THAT(plots({{.id = "short", .value = plain("49±4"), .measure = Measure::mean_sd}}), IsEmpty());
    EXPECT_THAT(plots({long_finding("one", Measure::mean_sd, {{"49±4"}})}), IsEmpty());
    EXPECT_THAT(plots({long_finding("unread", Measure::mean_sd, {{"?", "!"}})}), IsEmpty());
}

TEST_F(ChangePlot, DrawsAllTimesAndLeavesOutTheMissing) {
    const ChangePanelView drawn = panel(long_finding("x", Measure::mean_sd, {{"9±1", "", "7±1", "6±1"}}));
    ASSERT_THAT(drawn.groups[0].marks, SizeIs(3));
    EXPECT_FALSE(drawn.groups[0].marks[1].is_first || drawn.groups[0].marks[1].is_last);
    EXPECT_EQ(drawn.groups[0].values[0].text,
              "9±1 →\u00A0– →\u00A0"
              "7±1 →\u00A0"
              "6±1");
}

TEST_F(ChangePlot, SetsSizeAndTestBelowANameThatLeavesThemNoRoom) {
    Finding finding = long_finding("x", Measure::mean_sd, {{"9±1", "8±1"}});
    finding.groups[0].label = plain("those who were treated");
    finding.groups[0].test.values = {{"P", "0.019"}};
    const ChangePanelView drawn = panel(finding);
    ASSERT_THAT(drawn.groups[0].names, SizeIs(2));
    EXPECT_EQ(drawn.groups[0].names[0].text, "those who were treated");
    EXPECT_EQ(drawn.groups[0].names[1].text, "");
}

TEST_F(ChangePlot, NeverBreaksALineWithinAValue) {
    const std::string value = "123456.5 (123455.5 – 123457.5)";
    const ChangePanelView drawn = panel(long_finding("x", Measure::median_iqr, {{value, value}}));
    ASSERT_THAT(drawn.groups[0].values, SizeIs(2));
    EXPECT_THAT(drawn.groups[0].values[1].text, testing::StartsWith("→"));
}

MATCHER_P(IsDrawnAs, other, "") {
    return arg.x == other.x && arg.y == other.y && arg.low == other.low && arg.high == other.high;
}

TEST_F(ChangePlot, DrawsTheSameInEachLanguageHoweverAValueIsWorded) {
    Finding finding = long_finding("x", Measure::mean_sd, {{"49±4", "47±2"}});
    finding.groups[0].values[1].value = SmallSite::both("47±2", "47 on average (SD 2)");
    const auto english = plots({finding});
    const auto chinese = plots_in(0);
    ASSERT_THAT(english, SizeIs(1));
    ASSERT_THAT(chinese, SizeIs(1));
    const std::vector<ChangeMarkView>& marks = english[0].panels[0].groups[0].marks;
    EXPECT_THAT(chinese[0].panels[0].groups[0].marks, ElementsAre(IsDrawnAs(marks[0]), IsDrawnAs(marks[1])));
    EXPECT_EQ(english[0].panels[0].groups[0].values[0].text, "49±4 →\u00A047\u00A0on\u00A0average\u00A0(SD\u00A02)");
}

TEST_F(ChangePlot, HasAPlotForEachSetOfTimesAndNamesItsTable) {
    const auto all = plots({long_finding("a", Measure::mean_sd, {{"9±1", "8±1"}}),
                            long_finding("b", Measure::mean_sd, {{"9±1", "8±1", "7±1"}}),
                            long_finding("c", Measure::mean_sd, {{"9±1", "8±1"}})});
    ASSERT_THAT(all, SizeIs(2));
    EXPECT_EQ(all[0].title, "before → after");
    EXPECT_EQ(all[0].table, "findings-table-1");
    EXPECT_EQ(all[1].title, "before → after → later");
    EXPECT_EQ(all[1].table, "findings-table-2");
    EXPECT_TRUE(all[1].has_between && !all[0].has_between);
    EXPECT_THAT(all[0].panels,
                ElementsAre(testing::Field(&ChangePanelView::id, "a"), testing::Field(&ChangePanelView::id, "c")));
}

TEST_F(ChangePlot, SaysACommonPopulationOnce) {
    Finding a = long_finding("a", Measure::mean_sd, {{"9±1", "8±1"}});
    Finding b = long_finding("b", Measure::mean_sd, {{"9±1", "8±1"}});
    a.population = b.population = plain("all");
    const auto same = plots({a, b});
    EXPECT_EQ(same[0].population.text, "all");
    EXPECT_EQ(same[0].panels[0].population.text, "");
    b.population = plain("some");
    const auto different = plots({a, b});
    EXPECT_EQ(different[0].population.text, "");
    EXPECT_EQ(different[0].panels[1].population.text, "some");
}

double number(const std::string& length) {
    return std::stod(length);
}

void expect_inside(const ChangePanelView& drawn, const ChangeGroupView& group) {
    double above = number(group.top);
    for (const ChangeMarkView& mark : group.marks) {
        for (const std::string* x : {&mark.x, &mark.low, &mark.high}) {
            EXPECT_GE(number(*x), number(drawn.left));
            EXPECT_LE(number(*x), number(drawn.right));
        }
        EXPECT_LE(number(mark.low), number(mark.x));
        EXPECT_LE(number(mark.x), number(mark.high));
        EXPECT_GE(number(mark.y), above + 0.6);  // more than a mark's height apart
        above = number(mark.y);
    }
    EXPECT_GT(number(group.foot), above + 0.4);
}

/// No line of text meets another or the marks; all is within the picture.
void expect_in_order(const ChangePanelView& drawn) {
    double below = 0;
    for (const ChangeGroupView& group : drawn.groups) {
        for (const auto* lines : {&group.names, &group.values}) {
            for (const ChangeTextView& line : *lines) {
                EXPECT_GE(number(line.y), below + 1);
                below = number(line.y);
            }
        }
        EXPECT_GT(number(group.top), below + 0.25);
        below = number(group.foot);
        expect_inside(drawn, group);
        EXPECT_EQ(group.steps.size() + 1, group.marks.size());
    }
    EXPECT_GT(number(drawn.axis), below);
    EXPECT_GT(number(drawn.numbers), number(drawn.axis) + 1);
    EXPECT_GT(number(drawn.height), number(drawn.numbers) + 0.25);
}

std::string random_value(std::mt19937& random, Measure measure) {
    const int center = static_cast<int>(random() % 2000) - 300;
    const int spread = static_cast<int>(random() % 400);
    if (measure == Measure::mean_sd) return fmt::format("{:.1f}±{:.1f}", center / 10.0, spread / 10.0);
    if (measure == Measure::count) return fmt::format("{}({:.1f})", spread, (center + 300) / 20.0);
    const int low = std::abs(center);
    return fmt::format("{}({}~{})", low + spread, low, low + 2 * spread);
}

TEST_F(ChangePlot, IsInOrderWhateverTheFindings) {
    std::mt19937 random(11);
    const Measure measures[] = {Measure::mean_sd, Measure::median_iqr, Measure::count};
    const std::string names[] = {"通畅组", "patients who were treated twice and followed up for long", "A",
                                 "对照组（未行手术者，包括拒绝者）"};
    for (int round = 0; round < 400; ++round) {
        const Measure measure = measures[random() % 3];
        std::vector<std::vector<std::string>> values(1 + random() % 4, std::vector<std::string>(2 + random() % 3));
        for (auto& group : values) {
            for (std::string& value : group) value = random_value(random, measure);
        }
        Finding finding = long_finding("x", measure, values);
        for (FindingGroup& group : finding.groups) {
            group.label = plain(names[random() % 4]);
            if (random() % 2 == 0) group.test.values = {{"P", "<0.001"}};
        }
        const ChangePanelView drawn = panel(finding);
        SCOPED_TRACE(drawn.said);
        ASSERT_EQ(drawn.groups.size(), values.size());
        expect_in_order(drawn);
        ASSERT_FALSE(HasFailure());
    }
}

}  // namespace
}  // namespace conspectus::change_plot_test
