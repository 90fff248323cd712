#include "render/blocks/paper_findings.h"

#include <gmock/gmock.h>

#include "unit/render/small_site.h"

namespace conspectus::paper_findings_test {
namespace {

Localized plain(std::string text) {
    return {{{"", std::move(text), {}}}};
}

TEST(PaperFindings, GiveAColumnToTheValuesOfGroupsWithoutTimes) {
    SmallSite site;
    Finding first{.id = "throughput"};
    first.groups = {{.id = "raft", .values = {{"value", plain("25.7")}}},
                    {.id = "paxos", .values = {{"value", plain("20.8")}}}};
    Finding second{.id = "latency"};
    second.groups = {{.id = "raft", .n = 5, .values = {{"value", plain("1.2")}}}};
    site.paper().findings = {first, second};
    const PageContext page = site.context();
    const std::vector<FindingTableView> tables = finding_tables(site.body(page), 0);
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(tables[0].columns, 3) << "group, n and value";
    EXPECT_EQ(tables[0].findings[0].line.groups[1].values[0].text, "20.8");
}

TEST(PaperFindings, MakeTheTextToCopyForTheListWithButtonsOnly) {
    SmallSite site;
    site.set("copied-finding-alone", "{label}: {value}");
    site.paper().findings = {{.id = "a", .key = true, .label = plain("a"), .value = plain("1")},
                             {.id = "b", .label = plain("b"), .value = plain("2")}};
    const PageContext page = site.context();
    const Body body = site.body(page);
    const std::vector<PaperFindingView> key = key_findings(body, 0);
    ASSERT_EQ(key.size(), 1U);
    EXPECT_THAT(key[0].copied, testing::StartsWith("a: 1\n"));
    for (const PaperFindingView& finding : finding_tables(body, 0).at(0).findings) EXPECT_EQ(finding.copied, "");
}

TEST(PaperFindings, RepresentThePaperByItsFirstKeyFindingWithASingleValue) {
    SmallSite site;
    const auto main = [&] {
        const auto finding = main_finding(site.context(), 0);
        return finding ? finding->id : std::string("none");
    };
    EXPECT_EQ(main(), "none");
    Finding compared{.id = "compared", .key = true};
    compared.groups = {{.id = "g", .values = {{"value", plain("1")}}}};
    site.paper().findings = {{.id = "not-key", .value = plain("1")}, compared};
    EXPECT_EQ(main(), "liu2022.compared");
    site.paper().findings.push_back({.id = "single", .key = true, .value = plain("2")});
    EXPECT_EQ(main(), "liu2022.single");
}

TEST(PaperFindings, MarkTheirNotesInTheOrderOfTheNotes) {
    SmallSite site;
    site.paper().notes = {{.id = "first"}, {.id = "second"}, {.id = "third"}};
    site.paper().findings = {{.id = "value", .notes = {"third", "no-such-note", "first"}}};
    const PageContext page = site.context();
    const Body body = site.body(page);
    const std::string marks = finding_tables(body, 0).at(0).findings.at(0).marks.markup;
    const std::size_t first = marks.find("#note-first");
    const std::size_t third = marks.find("#note-third");
    ASSERT_NE(first, marks.npos) << marks;
    EXPECT_LT(first, third) << marks;
    EXPECT_EQ(marks.find("second"), marks.npos) << marks;
    EXPECT_EQ(marks.find("no-such"), marks.npos) << marks;
}

}  // namespace
}  // namespace conspectus::paper_findings_test
