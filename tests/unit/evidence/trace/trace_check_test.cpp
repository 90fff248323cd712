#include "evidence/trace/trace_check.h"

#include <gtest/gtest.h>

#include "evidence/claims/claim.h"
#include "evidence/trace/tracer.h"
#include "parse/trace_reader.h"
#include "unit/evidence/written_collection.h"

namespace conspectus::trace_check_test {
namespace {

/// The record as `check --record` writes it, with line 7 of the source for every row.
std::string record_of(const WrittenCollection& collection) {
    const Catalog catalog = collection.catalog();
    const Paper& paper = catalog.papers.front();
    const QuantityWords words = quantity_words(catalog.site);
    Trace trace = {paper.id, trace_rows(paper, claims(catalog, paper), TraceInput(catalog, words)), {}, true};
    for (TraceRow& row : trace.rows) row.line = "7";
    return trace_table(trace);
}

std::string messages_of(const WrittenCollection& collection) {
    Diagnostics diagnostics;
    const Catalog catalog = collection.catalog();
    check_traces(catalog, quantity_words(catalog.site), diagnostics);
    return format_messages(diagnostics.sorted(), collection.sources(), {});
}

/// What is said of a text that was recorded otherwise.
std::string messages_after(const std::string& recorded, const std::string& stated) {
    const std::string record = record_of(WrittenCollection().paper("p", "", recorded));
    return messages_of(WrittenCollection().paper("p", "", stated).write("traces/p.tsv", record));
}

constexpr const char* remedy = "'conspectus check --sources DIR --record'";

struct ChangeCase {
    std::string name, recorded, stated, messages;
};

class RecordedText : public testing::TestWithParam<ChangeCase> {};

TEST_P(RecordedText, IsHeldToItsRecord) {
    EXPECT_EQ(messages_after("## 结果\n\n" + GetParam().recorded + "\n", "## 结果\n\n" + GetParam().stated + "\n"),
              GetParam().messages);
}

const std::string correct = std::string(": correct this, or trace it with ") + remedy + " [unrecorded-number]\n";
const std::string take_out = std::string(" here: take it out, or trace it with ") + remedy + " [unrecorded-number]\n";
INSTANTIATE_TEST_SUITE_P(
    All, RecordedText,
    testing::Values(
        ChangeCase{"Same", "通畅69.4%（43/62）[@7]。", "通畅69.4%（43/62）[@7]。", ""},
        ChangeCase{"OtherWords", "通畅69.4%。", "其中通畅者为69.4%。", ""},
        ChangeCase{"Changed", "通畅69.4%。", "通畅69.5%。",
                   "papers/p.md:8:3: error: the record has '69.4%' here, from line 7 of the source, not '69.5%'" +
                       correct + "    8 | 通畅69.5%。\n      |     ^~~~~\n"},
        ChangeCase{"OneNumberOfAQuantity", "VCSS 10(7~13)分", "VCSS 10(7~18)分",
                   "papers/p.md:8:11: error: the record has '10(7~13)' here, from line 7 of the source, not "
                   "'10(7~18)'" +
                       correct + "    8 | VCSS 10(7~18)分\n      |           ^~\n"},
        ChangeCase{"OneEndOfARangeWithOneUnit", "每日400~800 mg", "每日400~900 mg",
                   "papers/p.md:8:7: error: the record has '400~800 mg' here, from line 7 of the source, not "
                   "'400~900 mg'" +
                       correct + "    8 | 每日400~900 mg\n      |         ^~~~~~\n"},
        ChangeCase{"ADateThatIsNoneAnyMore", "自2022年12月起", "自2022年22月起",
                   "papers/p.md:8:2: error: the record has '2022-12' here, from line 7 of the source, not "
                   "'2022年22'" +
                       correct + "    8 | 自2022年22月起\n      |   ^~~~~~~~\n"},
        ChangeCase{"TheFirstOfEqualNeighbours", "5例与6例", "6例与6例",
                   "papers/p.md:8:1: error: the record has '5' here, from line 7 of the source, not '6'" + correct +
                       "    8 | 6例与6例\n      | ^\n"},
        ChangeCase{"Added", "通畅69.4%。", "通畅69.4%，4例死亡。",
                   "papers/p.md:8:9: error: the record of what stands in the source does not have '4'" + take_out +
                       "    8 | 通畅69.4%，4例死亡。\n      |            ^\n"},
        ChangeCase{"Removed", "通畅69.4%，4例死亡。", "通畅69.4%。",
                   "papers/p.md:6: warning: the record has for 'zh.results' what is no longer there: '4', from line 7 "
                   "of the source; put it back, or write the record anew with 'conspectus check --sources DIR "
                   "--record' [stale-trace]\n    6 | ## 结果\n"},
        ChangeCase{"Citation", "见文献[@7-9; 12]。", "见文献[@7-9; 13]。",
                   "papers/p.md:8:11: error: the record has '[@12]' here, from line 7 of the source, not '[@13]'" +
                       correct + "    8 | 见文献[@7-9; 13]。\n      |              ^~\n"}),
    [](const auto& test) { return test.param.name; });

TEST(TraceCheck, ReportsAMovedNumberAtItsNewPlace) {
    EXPECT_EQ(
        messages_after("## 结果\n\n甲 5。\n\n## 局限\n\n乙。\n", "## 结果\n\n甲。\n\n## 局限\n\n乙 5。\n"),
        "papers/p.md:6: warning: the record has for 'zh.results' what is no longer there: '5', from line 7 of the "
        "source; put it back, or write the record anew with 'conspectus check --sources DIR --record' "
        "[stale-trace]\n    6 | ## 结果\n"
        "papers/p.md:12:3: error: the record of what stands in the source does not have '5' here: take it out, or "
        "trace it with 'conspectus check --sources DIR --record' [unrecorded-number]\n"
        "   12 | 乙 5。\n      |    ^\n");
}

TEST(TraceCheck, ReportsARecordOfNoPaper) {
    const std::string record = "place\ttoken\tline\n";
    EXPECT_EQ(messages_of(WrittenCollection()
                              .paper("balloon", "", "")
                              .write("traces/balloon.tsv", record)
                              .write("traces/baloon.tsv", record)
                              .write("traces/xyz.tsv", record)),
              "traces/baloon.tsv: error: this record is of the paper 'baloon', which is not there; did you mean "
              "'balloon.tsv'? [orphan-trace]\n"
              "traces/xyz.tsv: error: this record is of the paper 'xyz', which is not there; rename it, or delete it "
              "[orphan-trace]\n");
}

TEST(TraceCheck, AsksForARecordWhereOneIsToBeExpected) {
    EXPECT_EQ(messages_of(WrittenCollection().paper("p", "", "1\n")), "");
    EXPECT_EQ(messages_of(WrittenCollection().paper("p", "source-text: p.txt\n", "1\n")),
              "papers/p.md:5:1: warning: no record holds this paper's numbers to its source: write traces/p.tsv with "
              "'conspectus check --sources DIR --record' [no-traces]\n    5 | source-text: p.txt\n      | ^\n");
    const WrittenCollection other = WrittenCollection().paper("a", "", "").paper("p", "", "1\n");
    EXPECT_EQ(messages_of(WrittenCollection(other).write("traces/a.tsv", "place\ttoken\tline\n")),
              "papers/p.md: warning: no record holds this paper's numbers to its source: write traces/p.tsv with "
              "'conspectus check --sources DIR --record' [no-traces]\n");
}

TEST(TraceCheck, IsQuietWhereTheRecordOrThePaperCannotBeRead) {
    EXPECT_EQ(messages_of(WrittenCollection().paper("p", "", "5\n").write("traces/p.tsv", "place\ttoken\tline\nx\n")),
              "");
    EXPECT_EQ(messages_of(WrittenCollection()
                              .write("papers/p.md", "---\ntitle: \"x\n---\n5\n")
                              .write("traces/p.tsv", "place\ttoken\tline\nzh\t5\t7\n")),
              "");
}

TEST(TraceCheck, ListsAThousandNumbersAtMost) {
    std::string body;
    for (int i = 0; i < 20'000; ++i) body += "1/2/3/4 5 ";
    const WrittenCollection collection =
        WrittenCollection().paper("p", "", body + "\n").write("traces/p.tsv", "place\ttoken\tline\n");
    Diagnostics diagnostics;
    const Catalog catalog = collection.catalog();
    check_traces(catalog, quantity_words(catalog.site), diagnostics);
    EXPECT_EQ(diagnostics.errors(), 1001U);
    EXPECT_EQ(diagnostics.sorted().front().text,
              "the record lacks 1000 numbers of this paper and more that are not listed: trace them with 'conspectus "
              "check --sources DIR --record'");
}

constexpr const char* long_finding = R"y(findings:
  - id: girth
    label: 周径
    unit: cm
    at: {before: 术前, after: 术后}
    groups:
      - {id: patency, label: 通畅组, n: 43, before: "37.2±3.3", after: "35.8±3.1", test: {t: "8.717", P: "<0.001"}}
)y";

/// What is said of the finding above, recorded, and then written otherwise.
std::string messages_for(const std::string& part, const std::string& other) {
    const std::string record = record_of(WrittenCollection().paper("p", long_finding, "甲\n"));
    std::string changed = long_finding;
    changed.replace(changed.find(part), part.size(), other);
    return messages_of(WrittenCollection().paper("p", changed, "甲\n").write("traces/p.tsv", record));
}

TEST(TraceCheck, FindsTimesAndStatisticsThatWereExchanged) {
    EXPECT_EQ(messages_for("cm", "cm"), "");
    EXPECT_NE(messages_for("before: \"37.2±3.3\", after", "after: \"37.2±3.3\", before").find("[unrecorded-number]"),
              std::string::npos);
    EXPECT_NE(messages_for("t: \"8.717\"", "Z: \"8.717\"").find("does not have '8.717' here"), std::string::npos);
}

TEST(TraceCheck, FindsAnotherUnit) {
    EXPECT_NE(messages_for("unit: cm", "unit: mm").find("the record has '(cm)' here, from line 7"), std::string::npos)
        << messages_for("unit: cm", "unit: mm");
    EXPECT_NE(messages_after("尿素（mmol/L）", "尿素（μmol/L）").find("the record has '(mmol/L)' here"),
              std::string::npos);
}

TEST(TraceCheck, IsPartOfTheExamination) {
    const std::string messages =
        WrittenCollection().paper("p", "", "5\n").write("traces/p.tsv", "place\ttoken\tline\n").messages();
    EXPECT_NE(messages.find("does not have '5' here"), std::string::npos) << messages;
}

TEST(TraceTable, HasARowForEachNumber) {
    EXPECT_EQ(trace_table({.paper = "p", .rows = {{"zh.results", "69.4%", "57", {}}, {"zh", "=a", "finding", {}}}}),
              "place\ttoken\tline\nzh.results\t69.4%\t57\nzh\t=a\tfinding\n");
}

TEST(TraceTable, IsReadBackWhateverTheTextsHold) {
    const Trace record = {.paper = "p", .rows = {{"zh", "1\t2\n3\r", "4", {}}}};
    Diagnostics diagnostics;
    const Trace read = read_trace("p", trace_table(record), 0, diagnostics);
    EXPECT_TRUE(diagnostics.empty());
    ASSERT_EQ(read.rows.size(), 1U);
    EXPECT_EQ(read.rows[0].token, trace_column("1\t2\n3\r"));
}

}  // namespace
}  // namespace conspectus::trace_check_test
