#include "render/blocks/paper_findings.h"

#include <gmock/gmock.h>

#include "unit/render/small_site.h"

namespace conspectus::paper_findings_test {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

Localized plain(std::string text) {
    return {{{"", std::move(text), {}}}};
}

class CopiedFinding : public testing::Test {
  protected:
    CopiedFinding() {
        site_.set("clause-separator", "; ");
        site_.set("enumeration-separator", ", ");
        site_.set("copied-finding", "{label}: {value} ({around})");
        site_.set("copied-finding-alone", "{label}: {value}");
        site_.set("copied-from", "from: {works}");
        site_.set("copied-note", "Editor's note: {text}");
        site_.set("copied-title", "In English: {title}");
        site_.set("copied-unresolved", "{author} (reference {number})");
        site_.set("copied-where", "source: {where}");
        site_.set("finding-between-alone", "between groups: {test}");
        site_.set("finding-between-at", "between groups, {time}: {test}");
        site_.set("measure-mean-sd", "mean ± SD");
        site_.set("measure-median-iqr", "median (IQR)");
        site_.set("reference-number", "Reference {number}");
        site_.set("status-beside", " ({status})");
        site_.paper().record.language = "zh";
    }

    std::string copied(Finding finding) {
        site_.paper().findings = {std::move(finding)};
        const PageContext context = site_.context();
        return copied_finding(context, site_.paper(), site_.paper().findings[0], finding_line(context, {0, 0}),
                              copied_source(context, site_.paper()));
    }

    static std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

    SmallSite site_;
};

TEST_F(CopiedFinding, SaysWhatItIsAndWhereTheSourcePrintsIt) {
    EXPECT_EQ(first_line(copied({.id = "patency",
                                 .label = plain("patency"),
                                 .value = plain("69.4%"),
                                 .n = 62,
                                 .population = plain("all legs"),
                                 .at_time = plain("6 months"),
                                 .where = plain("Table 2")})),
              "patency: 69.4% (6 months; all legs; n=62; source: Table 2)");
    EXPECT_EQ(first_line(copied({.id = "patency", .label = plain("patency"), .value = plain("69.4%")})),
              "patency: 69.4%");
}

TEST_F(CopiedFinding, NamesTheMeasureAndAllTimes) {
    Finding finding{.id = "girth", .label = plain("girth"), .measure = Measure::mean_sd, .unit = plain("cm")};
    finding.times = {{"before", plain("before")}, {"month-1", plain("1 month")}, {"month-6", plain("6 months")}};
    FindingGroup group{.id = "late", .label = plain("late group"), .n = 19};
    group.values = {{"before", plain("37.7±2.2")}, {"month-1", plain("–")}, {"month-6", plain("37.8±2.3")}};
    finding.groups = {group};
    EXPECT_EQ(first_line(copied(finding)),
              "girth: late group 37.7±2.2 → – → 37.8±2.3, n=19 (cm; mean ± SD; before → 1 month → 6 months)");
    finding.measure = Measure::median_iqr;
    EXPECT_THAT(copied(finding), HasSubstr("(cm; median (IQR); before"));
}

TEST_F(CopiedFinding, GivesTheValuesOfGroupsWithoutTimes) {
    Finding finding{.id = "throughput", .label = plain("throughput"), .at_time = plain("at peak")};
    finding.groups = {{.id = "raft", .label = plain("Raft"), .n = 5, .values = {{"value", plain("25.7")}}},
                      {.id = "paxos", .label = plain("Paxos"), .values = {{"value", plain("20.8")}}}};
    finding.between = {{"", {{{"P", "0.028"}}, {}}}};
    EXPECT_EQ(first_line(copied(finding)), "throughput: Raft 25.7, n=5; Paxos 20.8; between groups: P=0.028 (at peak)");
}

TEST_F(CopiedFinding, KeepsTheComparisonBetweenItsGroups) {
    Finding finding{.id = "vcss", .label = plain("VCSS")};
    finding.times = {{"before", plain("before")}};
    FindingGroup group{.id = "open", .label = plain("open")};
    group.values = {{"before", plain("10")}};
    finding.groups = {group};
    finding.between = {{"before", {{{"t", "2.256"}, {"P", "0.028"}}, {}}}};
    EXPECT_EQ(first_line(copied(finding)), "VCSS: open 10; between groups, before: t=2.256, P=0.028 (before)");
}

TEST_F(CopiedFinding, KeepsTheNotesOnIt) {
    site_.paper().notes = {{.id = "other", .text = plain("Another matter.")},
                           {.id = "baseline", .text = SmallSite::both("基线不同。", "The baselines differ.")}};
    const std::string text = copied({.id = "x", .label = plain("x"), .value = plain("1"), .notes = {"baseline"}});
    EXPECT_THAT(text, HasSubstr("\nEditor's note: The baselines differ.\n"));
    EXPECT_THAT(text, Not(HasSubstr("Another matter.")));
}

TEST_F(CopiedFinding, NamesTheWorkThatAResultIsQuotedFrom) {
    Finding finding{.id = "x", .label = plain("x"), .value = plain("1")};
    finding.cites = {{.key = "1"}, {.key = "2"}};
    Reference& unresolved = site_.lose(1);
    unresolved.unresolved_author = "Mounach等";
    EXPECT_THAT(copied(finding), HasSubstr("\nfrom: Shi, 2018, Mounach等 (reference 2)\n"));
    unresolved.unresolved_author.clear();
    EXPECT_THAT(copied(finding), HasSubstr("\nfrom: Shi, 2018, Reference 2\n"));
}

TEST_F(CopiedFinding, GivesTheTitleInTheReadersLanguageWhereTheReferenceDoesNot) {
    site_.paper().record.title_supplied = {"en"};
    EXPECT_THAT(copied({.id = "x"}), HasSubstr("\nIn English: [A paper]"));
    site_.paper().record.title.wordings.pop_back();
    EXPECT_THAT(copied({.id = "x"}), Not(HasSubstr("In English")));
}

TEST_F(CopiedFinding, EndsWithItsOwnAddressWhereTheSiteHasOne) {
    EXPECT_THAT(copied({.id = "x"}), Not(HasSubstr("#finding-x")));
    site_.base_url = "https://example.org/site/";
    EXPECT_THAT(copied({.id = "x"}), EndsWith("\nhttps://example.org/site/en/papers/liu2022.html#finding-x"));
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
