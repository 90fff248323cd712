#include "render/blocks/finding_line.h"

#include <gmock/gmock.h>

#include "unit/render/small_site.h"

namespace conspectus::finding_line_test {
namespace {

Localized plain(std::string text) {
    return {{{"", std::move(text), {}}}};
}

SmallSite site_with(Finding finding) {
    SmallSite site;
    site.paper().findings = {std::move(finding)};
    return site;
}

Finding long_finding() {
    Finding finding{.id = "vcss", .label = SmallSite::both("评分", "score")};
    finding.times = {{"before", plain("before")}, {"after", plain("after")}};
    FindingGroup group{.id = "open", .label = plain("open"), .n = 43};
    group.values = {{"before", plain("10(7~13)")}, {"after", plain("8(7~11)")}};
    group.test.values = {{"t", "2.402"}, {"P", "<0.001"}};
    finding.groups = {group};
    finding.between = {{"after", {{{"P", "0.028"}}}}};
    return finding;
}

TEST(FindingLine, GivesTheValueAsPrinted) {
    const SmallSite site = site_with(
        {.id = "patency", .label = SmallSite::both("通畅", "patency"), .value = plain("69.4% (43/62)"), .n = 62});
    const FindingLineView line = finding_line(site.context("en/findings.html"), {0, 0});
    EXPECT_EQ(line.label.text, "patency");
    EXPECT_EQ(line.value.text, "69.4% (43/62)");
    EXPECT_EQ(line.n, "62");
    EXPECT_EQ(line.url.text, "papers/liu2022.html#finding-patency");
    EXPECT_EQ(line.paper.url.text, "papers/liu2022.html");
}

TEST(FindingLine, SaysWhatItDoesNotKnowWithNothing) {
    const SmallSite site = site_with({.id = "x"});
    const FindingLineView line = finding_line(site.context("en/findings.html"), {0, 0});
    EXPECT_EQ(line.n, "");
    EXPECT_EQ(line.value.text, "");
    EXPECT_THAT(line.works, testing::IsEmpty());
}

TEST(FindingLine, PutsAGroupsValuesUnderTheirTimes) {
    const SmallSite site = site_with(long_finding());
    const FindingLineView line = finding_line(site.context("en/findings.html"), {0, 0});
    ASSERT_EQ(line.groups.size(), 1U);
    EXPECT_EQ(line.groups[0].values[0].text, "10(7~13)");
    EXPECT_EQ(line.groups[0].values[1].text, "8(7~11)");
    EXPECT_EQ(line.groups[0].test, "t=2.402, P<0.001");
    EXPECT_EQ(line.comparisons[0].time.text, "after");
    EXPECT_EQ(line.comparisons[0].test, "P=0.028");
}

TEST(FindingLine, SaysWhatTheTwoNumbersOfAValueAre) {
    for (const auto& [measure, said] : std::initializer_list<std::pair<Measure, const char*>>{
             {Measure::median_iqr, "median (IQR)"}, {Measure::mean_sd, "mean ± SD"}, {Measure::count, ""}}) {
        Finding finding = long_finding();
        finding.measure = measure;
        SmallSite site = site_with(finding);
        site.set("measure-median-iqr", "median (IQR)");
        site.set("measure-mean-sd", "mean ± SD");
        EXPECT_EQ(finding_line(site.context("en/findings.html"), {0, 0}).measure, said);
    }
}

TEST(FindingLine, GivesTheValuesOfGroupsWithoutTimes) {
    Finding finding{.id = "throughput"};
    finding.groups = {{.id = "raft", .label = plain("Raft"), .values = {{"value", plain("25.7")}}},
                      {.id = "paxos", .label = plain("Paxos"), .values = {{"value", plain("20.8")}}}};
    const SmallSite site = site_with(finding);
    const FindingLineView line = finding_line(site.context("en/findings.html"), {0, 0});
    ASSERT_EQ(line.groups.size(), 2U);
    EXPECT_THAT(line.times, testing::IsEmpty());
    EXPECT_THAT(line.groups[0].values, testing::ElementsAre(testing::Field(&WordingView::text, "25.7")));
    EXPECT_THAT(line.groups[1].values, testing::ElementsAre(testing::Field(&WordingView::text, "20.8")));
}

TEST(FindingLine, LinksTheWorksItComesFrom) {
    Finding finding{.id = "x"};
    finding.cites = {{.key = "2"}, {.key = "9"}};
    const SmallSite site = site_with(finding);
    const FindingLineView line = finding_line(site.context("en/findings.html"), {0, 0});
    ASSERT_EQ(line.works.size(), 1U);
    EXPECT_EQ(line.works[0].url.text, "works/hage2018.html");
}

TEST(FindingList, KeepsShortAndLongFormsApart) {
    SmallSite site = site_with(long_finding());
    site.paper().findings.push_back({.id = "short", .value = plain("1")});
    const FindingRef refs[] = {{0, 0}, {0, 1}};
    const FindingListView list = finding_list(site.context("en/findings.html"), refs, refs + 2);
    ASSERT_EQ(list.values.size(), 1U);
    ASSERT_EQ(list.tables.size(), 1U);
    EXPECT_EQ(list.tables[0].id, "liu2022.vcss");
}

}  // namespace
}  // namespace conspectus::finding_line_test
