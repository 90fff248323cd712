#include "evidence/statistics/statistics.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "unit/evidence/written_collection.h"
#include "unit/growth/allocated_bytes.h"

namespace conspectus::statistics_test {
namespace {

/// What the checks of statistics alone say of a paper: line, column, length,
/// text without how to answer it, and the code.
std::string doubts(const std::string& front, const std::string& body) {
    WrittenCollection written;
    written.write("keywords.yaml", "- {id: pts, facet: disease, label: {zh: 综合征, en: Syndrome}}\n");
    written.paper("p", front, "\n## 结果\n\n" + body);
    const Catalog catalog = written.catalog();
    Diagnostics diagnostics;
    const Readings readings = read_numbers(catalog);
    check_statistics(catalog, catalog.papers.at(0), readings.papers.at(0), readings.words, diagnostics);
    std::string all;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        const std::string text = diagnostic.text.substr(0, diagnostic.text.find(": check it against"));
        all += fmt::format("{}:{}+{} {} [{}]\n", diagnostic.at.position.line, diagnostic.at.position.column,
                           diagnostic.length, text, name(diagnostic.code));
    }
    return all;
}

struct DoubtCase {
    std::string name;
    std::string front;
    std::string body;
    std::string doubts;
};

class Statistics : public testing::TestWithParam<DoubtCase> {};

TEST_P(Statistics, Doubt) {
    EXPECT_EQ(doubts(GetParam().front, GetParam().body), GetParam().doubts);
}

std::string short_finding(const std::string& value, const std::string& more = "") {
    return "findings:\n  - id: f\n    label: 甲\n    value: \"" + value + "\"\n" + more;
}

std::string long_finding(const std::string& more, const std::string& groups) {
    return "findings:\n  - id: f\n    label: 甲\n    at: {before: 前, after: 后}\n" + more + "    groups:\n" + groups;
}

std::string table(const std::string& head, const std::string& rows) {
    std::string rule = "|";
    for (std::size_t i = 1; i < head.size(); ++i)
        if (head[i] == '|') rule += "---|";
    return head + "\n" + rule + "\n" + rows;
}

std::string name_of(const testing::TestParamInfo<DoubtCase>& test) {
    return test.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    Values, Statistics,
    testing::Values(
        DoubtCase{"Proportion", short_finding("69.4% (43/62)"), "", ""},
        DoubtCase{"ProportionOff", short_finding("96.4% (43/62)"), "",
                  "8:13+12 43/62 is 69.35%, not 96.4% [impossible-percentage]\n"},
        DoubtCase{"RoundedHalfEitherWay", short_finding("12.5% (1/8), 13% (1/8), 12% (1/8)"), "", ""},
        DoubtCase{"ProportionInChinese", "", "有43/62例（96.4%）通畅。",
                  "9:2+12 43/62 is 69.35%, not 96.4% [impossible-percentage]\n"},
        DoubtCase{"ProportionInEnglish", "", "It was 43 of 62 (59.4%).",
                  "9:8+15 43/62 is 69.35%, not 59.4% [impossible-percentage]\n"},
        DoubtCase{"NoProportion", "", "血压120/80（75%），日期1/2/3 (40%)，约<5% (1/100)，每3/4 (80% power)。", ""},
        DoubtCase{"CountOfTheFinding", short_finding("23(53.5)", "    n: 43\n    measure: count\n"), "", ""},
        DoubtCase{"CountOfTheFindingOff", short_finding("23(35.5)", "    n: 43\n    measure: count\n"), "",
                  "8:13+7 23 of n=43 is 53.49%, not 35.5% [impossible-percentage]\n"},
        DoubtCase{"MeanInBracketsIsNoCount", short_finding("54(15.4)", "    n: 43\n"), "", ""},
        DoubtCase{"Estimate", short_finding("HR 0.78 (95%CI: 0.65–0.92)"), "", ""},
        DoubtCase{"EstimateOutside", short_finding("HR 0.98 (95%CI: 0.65–0.92)"), "",
                  "8:16+22 0.98 lies above its own interval from 0.65 to 0.92 [estimate-outside-interval]\n"},
        DoubtCase{"MedianOutside", short_finding("17(7~13)"), "",
                  "8:13+7 17 lies above its own interval from 7 to 13 [estimate-outside-interval]\n"},
        DoubtCase{"EstimateInProse", "", "OR为0.5（95%置信区间：0.65～0.92）。",
                  "9:4+21 0.5 lies below its own interval from 0.65 to 0.92 [estimate-outside-interval]\n"},
        DoubtCase{"CasesAreNoEstimate", "", "共62例（18~70岁），62 (18–70 years)，3 (5–10)。", ""},
        DoubtCase{"ReversedRange", "", "持续10~5 min，占15%–4%，242(742~62)。",
                  "9:3+8 the range from 10 to 5 has its ends reversed [reversed-range]\n"
                  "9:13+6 the range from 15 to 4 has its ends reversed [reversed-range]\n"
                  "9:24+6 the range from 742 to 62 has its ends reversed [reversed-range]\n"},
        DoubtCase{"NoReversedRange", "",
                  "由6~-2，3-1，2024~2022，pp. 341–7，1:80–1:20，10×10–3，3–2–1，由10至5，T12–L1，2022-10至2021-02。",
                  ""}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Findings, Statistics,
    testing::Values(
        DoubtCase{"GroupsAddUp",
                  long_finding("    n: 62\n",
                               "      - {id: a, label: 甲, n: 43, before: \"1\"}\n"
                               "      - {id: b, label: 乙, n: 19, before: \"1\"}\n"),
                  "", ""},
        DoubtCase{"GroupsDoNotAddUp",
                  long_finding("    n: 72\n",
                               "      - {id: a, label: 甲, n: 43, before: \"1\"}\n"
                               "      - {id: b, label: 乙, n: 19, before: \"1\"}\n"),
                  "", "9:8+1 the groups have n=43 + 19 = 62, but the finding has n=72 [groups-do-not-add-up]\n"},
        DoubtCase{"SameCasesInEveryGroup",
                  long_finding("    n: 1\n",
                               "      - {id: a, label: 甲, n: 1, before: \"1 mg\"}\n"
                               "      - {id: b, label: 乙, n: 1, before: \"2 mg\"}\n"),
                  "", ""},
        DoubtCase{
            "PairedT",
            long_finding("",
                         "      - {id: a, label: 甲, n: 43, before: \"1\", test: {t: \"2.402\", P: \"0.019\"}}\n"
                         "      - {id: b, label: 乙, n: 19, before: \"1\", test: {t: \"-2.706\", P: \"0.019\"}}\n"),
            "", ""},
        DoubtCase{
            "PairedTOff",
            long_finding("", "      - {id: a, label: 甲, n: 43, before: \"1\", test: {t: \"-2.053\", P: \"0.708\"}}\n"),
            "",
            "10:71+5 t=-2.053 and n=43 give P=0.046 with paired df 42 or P=0.043 with unpaired df 84, not the "
            "printed P=0.708 [implausible-p]\n"},
        DoubtCase{
            "OtherSideOfSignificance",
            long_finding("", "      - {id: a, label: 甲, n: 43, before: \"1\", test: {t: \"2.402\", P: \">0.05\"}}\n"),
            "",
            "10:70+5 t=2.402 and n=43 give P=0.021 with paired df 42 or P=0.019 with unpaired df 84, not the "
            "printed P>0.05 [implausible-p]\n"},
        DoubtCase{
            "LessThan",
            long_finding("",
                         "      - {id: a, label: 甲, n: 43, before: \"1\", test: {t: \"13.348\", P: \"<0.001\"}}\n"
                         "      - {id: b, label: 乙, n: 43, before: \"1\", test: {t: \"1.102\", P: \"<0.001\"}}\n"),
            "",
            "11:70+6 t=1.102 and n=43 give P=0.277 with paired df 42 or P=0.274 with unpaired df 84, not the "
            "printed P<0.001 [implausible-p]\n"},
        DoubtCase{"Unpaired",
                  long_finding("    between: [{at: before, t: \"2.256\", P: \"0.028\"}]\n",
                               "      - {id: a, label: 甲, n: 43, before: \"1\"}\n"
                               "      - {id: b, label: 乙, n: 19, before: \"1\"}\n"),
                  "", ""},
        DoubtCase{"UnpairedOff",
                  long_finding("    between: [{at: before, t: \"2.256\", P: \"0.28\"}]\n",
                               "      - {id: a, label: 甲, n: 43, before: \"1\"}\n"
                               "      - {id: b, label: 乙, n: 19, before: \"1\"}\n"),
                  "", "9:44+4 t=2.256 and n=43, 19 give P=0.028 with df 60, not the printed P=0.28 [implausible-p]\n"},
        DoubtCase{"FisherOfTheCounts",
                  long_finding("    measure: count\n    between: [{at: before, χ²: \"4.677\", P: \"0.090\"}]\n",
                               "      - {id: a, label: 甲, n: 43, before: \"0(0.0)\"}\n"
                               "      - {id: b, label: 乙, n: 19, before: \"2(10.5)\"}\n"),
                  "", ""},
        DoubtCase{"NeitherChiSquaredNorFisher",
                  long_finding("    measure: count\n    between: [{at: before, χ²: \"4.677\", P: \"0.30\"}]\n",
                               "      - {id: a, label: 甲, n: 43, before: \"0(0.0)\"}\n"
                               "      - {id: b, label: 乙, n: 19, before: \"2(10.5)\"}\n"),
                  "",
                  "10:45+4 χ²=4.677 and n=43, 19 give P=0.031 with df 1 or P=0.090 by Fisher's exact test on the "
                  "counts, not the printed P=0.30 [implausible-p]\n"},
        DoubtCase{
            "CountsOfGroupsWithoutTimes",
            "findings:\n  - id: f\n    label: 甲\n    measure: count\n    between: [{χ²: \"4.677\", P: \"0.30\"}]\n"
            "    groups:\n      - {id: a, label: 甲, n: 43, value: \"0(0.0)\"}\n"
            "      - {id: b, label: 乙, n: 19, value: \"2(10.5)\"}\n",
            "",
            "9:33+4 χ²=4.677 and n=43, 19 give P=0.031 with df 1 or P=0.090 by Fisher's exact test on the "
            "counts, not the printed P=0.30 [implausible-p]\n"},
        DoubtCase{
            "WilcoxonOfFewIsNotExact",
            long_finding("", "      - {id: a, label: 甲, n: 5, before: \"1\", test: {Z: \"-2.023\", P: \"0.063\"}}\n"),
            "", ""},
        DoubtCase{"UnknownStatistic",
                  long_finding("", "      - {id: a, label: 甲, n: 5, before: \"1\", test: {F: \"9.9\", P: \"0.9\"}}\n"),
                  "", ""}),
    name_of);

std::string grades(const std::string& severe, const std::string& last_label = "重度") {
    std::string front = "findings:\n";
    const std::pair<std::string, std::string> rows[] = {
        {"无", "4(9.3)"}, {"轻度", "31(72.1)"}, {"中度", "8(18.6)"}, {last_label, severe}};
    for (const auto& [label, value] : rows)
        front += "  - {id: g" + std::to_string(front.size()) + ", outcome: pts, label: " + label +
                 "PTS, measure: count, groups: [{id: a, label: 甲, n: 43, value: \"" + value + "\"}]}\n";
    return front;
}

INSTANTIATE_TEST_SUITE_P(Grades, Statistics,
                         testing::Values(DoubtCase{"AddUp", grades("0(0.0)"), "", ""},
                                         DoubtCase{
                                             "DoNotAddUp", grades("2(4.7)"), "",
                                             "6:100+6 the grades count 4 + 31 + 8 + 2 = 45, but the group has n=43 "
                                             "[groups-do-not-add-up]\n"},
                                         DoubtCase{"NoWholeScale", grades("2(4.7)", "中重度"), "", ""}),
                         name_of);

const std::string groups_head = "| 项目，例（%） | 甲（n=43） | 乙（n=19） | χ²/t | P |";

INSTANTIATE_TEST_SUITE_P(
    Tables, Statistics,
    testing::Values(
        DoubtCase{"Row", "", table(groups_head, "| 骨折史 | 23(53.5) | 14(73.7) | 2.234 | 0.135 |\n"), ""},
        DoubtCase{"RowOff", "", table(groups_head, "| 骨折史 | 32(53.5) | 14(73.7) | 2.234 | 0.135 |\n"),
                  "11:9+7 32 of n=43 is 74.42%, not 53.5% [impossible-percentage]\n"},
        DoubtCase{"PercentagesOfTheRow", "", table(groups_head, "| 骨折史 | 23(62.2) | 14(37.8) | 2.234 | 0.135 |\n"),
                  ""},
        DoubtCase{"RowOfItsOwnUnit", "", table(groups_head, "| 年龄（岁） | 54(15.4) | 54(12.0) | -0.047 | 0.963 |\n"),
                  ""},
        DoubtCase{"Fisher", "", table(groups_head, "| 脑血管病 | 0(0.0) | 2(10.5) | 4.677 | 0.090 |\n"), ""},
        DoubtCase{"NothingFits", "", table(groups_head, "| 脑血管病 | 0(0.0) | 2(10.5) | 4.677 | 0.900 |\n"),
                  "11:37+5 χ²/t=4.677 and n=43, 19 give P=0.031 with χ² df 1 or P<0.001 with df 60 or P=0.090 by "
                  "Fisher's exact test on the counts, not the printed P=0.900 [implausible-p]\n"},
        DoubtCase{"DegreesOfTheWholeTable", "",
                  table(groups_head,
                        "| 种类 |  |  | 4.664 | 0.097 |\n| 介入 | 39(90.7) | 14(73.7) |  |  |\n"
                        "| 开腹 | 4(9.3) | 1(5.3) |  |  |\n| 未收 | 0(0.0) | 4(21.1) |  |  |\n"),
                  ""},
        DoubtCase{"WordsBesideTheStatistic", "",
                  table(groups_head, "| 滤器 | 34(79.1) | 11(57.9) | 各种类合并：4.664 | 0.324 |\n"), ""},
        DoubtCase{"BeforeAndAfterByRowGroup", "",
                  table("| 项目 | 前 | 后 | Z/t | P |",
                        "| 甲（n=43） | | | | |\n| 周径 | 1.1±0.1 | 1.0±0.1 | 2.402 | 0.019 |\n"
                        "| 纵径 | 1.1±0.1 | 1.0±0.1 | -2.053 | 0.708 |\n"),
                  "13:37+5 Z/t=-2.053 and n=43 give P=0.040 as Z or P=0.046 with paired df 42 or P=0.043 with "
                  "unpaired df 84, not the printed P=0.708 [implausible-p]\n"},
        DoubtCase{"GradesOfAColumn", "",
                  table("| 分级 | 甲（n=43） | 乙（n=19） |",
                        "| 无 | 4 | 4 |\n| 轻度 | 31 | 12 |\n| 中度 | 8 | 2 |\n| 重度 | 0 | 2 |\n"),
                  "11:11+1 the grades count 4 + 12 + 2 + 2 = 20, but the group has n=19 [groups-do-not-add-up]\n"},
        DoubtCase{"ValueOfAFinding", short_finding("23(53.5)"),
                  table(groups_head, "| 骨折史 | [=f] | 14(73.7) | 2.234 | 0.135 |\n"), ""}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Prose, Statistics,
    testing::Values(
        DoubtCase{"Fits", "", "两组不同（t=2.256，P=0.028；χ²=9.765, P=0.002）。", ""},
        DoubtCase{
            "NoDegreesFit", "", "两组不同（t=2.256，P=0.708）。",
            "9:14+7 t=2.256 gives P=0.024 to P=0.266, whatever the df, not the printed P=0.708 [implausible-p]\n"},
        DoubtCase{"SmallerThanPossible", "", "两组不同（χ²=2.0，P=0.001）。",
                  "9:13+7 χ²=2.0 gives P=0.157 to P=0.996 for df 1 to 10, not the printed P=0.001 [implausible-p]\n"},
        DoubtCase{"DegreesStated", "", "两组不同（χ²=9.765, df=6, P=0.002）。",
                  "9:22+7 χ²=9.765 gives P=0.135 with df 6, not the printed P=0.002 [implausible-p]\n"},
        DoubtCase{"OthersP", "", "甲t=2.256，乙明显（P=0.708）；均P<0.05。", ""}),
    name_of);

TEST(StatisticsAnswered, ByANoteOfTheFindingOrTheRow) {
    const std::string front =
        "findings:\n  - id: f\n    label: 甲\n    value: \"17(7~13)\"\n    notes: [odd]\n"
        "editorial-notes:\n  - {id: odd, kind: misprint, text: 注, accepts: [estimate-outside-interval, "
        "implausible-p]}\n  - {id: other, kind: misprint, text: 注, accepts: [reversed-range]}\n";
    EXPECT_EQ(doubts(front, "两组（t=2.256，P=0.708）[!odd]，9~7 d[!other]。\n"), "");
    EXPECT_EQ(doubts(front, table("| 项目 | t | P |", "| [=f] | 2.256 | 0.708 |\n") + "\n9~7 d[!other]\n"), "");
    EXPECT_EQ(doubts(front, "Table: 表[!odd][!other]\n" + table("| 项 | t | P |", "| 9~7 | 2.256 | 0.708 |\n")), "");
}

TEST(StatisticsAnswered, ByNoNoteOfAnotherPlaceOrCode) {
    const std::string front = short_finding("17(7~13)") +
                              "editorial-notes:\n  - {id: odd, kind: misprint, text: 注, accepts: [implausible-p]}\n";
    EXPECT_EQ(doubts(front, "[!odd]"),
              "8:13+7 17 lies above its own interval from 7 to 13 [estimate-outside-interval]\n"
              "10:50+1 nothing raises implausible-p where the note 'odd' is attached: delete this, or mark the place "
              "with [!odd] [unneeded-acceptance]\n");
}

TEST(StatisticsAnswered, ReportsAnUnknownNameWithSuggestion) {
    EXPECT_EQ(doubts("editorial-notes:\n  - {id: odd, kind: misprint, text: 注, accepts: [implausble-p]}\n", ""),
              "6:50+1 a note can accept estimate-outside-interval, groups-do-not-add-up, implausible-p, "
              "impossible-percentage, reversed-range, not 'implausble-p'; did you mean 'implausible-p'? "
              "[unknown-word]\n");
}

TEST(Statistics, TellHowToAnswer) {
    WrittenCollection written;
    written.paper("p", short_finding("17(7~13)"), "\n## 结果\n\n[=f]");
    const Catalog catalog = written.catalog();
    Diagnostics diagnostics;
    const Readings readings = read_numbers(catalog);
    check_statistics(catalog, catalog.papers.at(0), readings.papers.at(0), readings.words, diagnostics);
    EXPECT_EQ(diagnostics.sorted().at(0).text,
              "17 lies above its own interval from 7 to 13: check it against the source; if it stands so there, let an "
              "editorial note of this place accept estimate-outside-interval");
}

std::string repeated(std::string_view part, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += part;
    return all;
}

TEST(StatisticsGrowth, IsThatOfAText) {
    EXPECT_LE(growth(5000, [](std::size_t size) { EXPECT_EQ(doubts("", repeated("2~1 ", size)), ""); }), 2.2);
}

TEST(StatisticsGrowth, IsThatOfATablesRows) {
    const auto doubt_rows = [](std::size_t size) {
        const std::string rows = repeated("| x | 20(9.3) | 10(9.3) | 4.677 | 0.9 |\n", size);
        EXPECT_NE(doubts("", table("| % | a (n=2500) | b (n=2500) | χ² | P |", rows)), "");
    };
    EXPECT_LE(growth(400, doubt_rows), 2.2);
}

}  // namespace
}  // namespace conspectus::statistics_test
