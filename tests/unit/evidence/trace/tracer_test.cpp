#include "evidence/trace/tracer.h"

#include <gtest/gtest.h>

#include "unit/evidence/written_collection.h"

namespace conspectus::tracer_test {
namespace {

/// A paper with these front-matter lines and body, traced against a source.
struct Traced {
    std::string rows;
    std::string messages;
};

Traced trace(const WrittenCollection& collection, const std::string& source) {
    Diagnostics ignored;
    Diagnostics diagnostics;
    const Catalog catalog = collection.catalog(ignored);
    const QuantityWords words = quantity_words(catalog.site);
    const Paper& paper = catalog.papers.front();
    const Trace trace =
        trace_paper(paper, claims(catalog, paper), SourceText(source, words), TraceInput(catalog, words), diagnostics);
    Traced traced;
    for (const TraceRow& row : trace.rows) traced.rows += row.section + "|" + row.token + "|" + row.line + "\n";
    traced.messages = format_messages(diagnostics.sorted(), collection.sources(), {});
    return traced;
}

Traced trace_body(const std::string& front, const std::string& body, const std::string& source) {
    return trace(WrittenCollection().paper("a", front, "## 结果\n\n" + body + "\n"), source);
}

TEST(Tracer, GivesEveryNumberItsLine) {
    const Traced traced = trace_body("", "通畅43例（69.4%），P=0.002。", "结果\n通畅43例(69.4%)\n$P=0.002$\n");
    EXPECT_EQ(traced.messages, "");
    EXPECT_EQ(traced.rows,
              "zh.results|43|2\n"
              "zh.results|69.4%|2\n"
              "zh.results|P=0.002|3\n");
}

TEST(Tracer, ReportsANumberThatTheSourceHasNot) {
    const Traced traced = trace_body("", "通畅率69.5%。", "结果\n通畅43例(69.4%)\n");
    EXPECT_EQ(traced.rows, "zh.results|69.5%|\n");
    EXPECT_EQ(
        traced.messages,
        "papers/a.md:8:4: error: '69.5%' is not in the source: the nearest there is '69.4%' on line 2; correct it, "
        "or list it under 'derived' with how it is worked out [untraced-number]\n"
        "    8 | 通畅率69.5%。\n"
        "      |       ^~~~~\n");
}

TEST(Tracer, TakesDerivedNumbersAsTheEditorsAndTracesWhatTheyAreFrom) {
    const Traced traced =
        trace_body("derived: [{value: \"75.0%\", from: [24, 33], how: \"24 / 32\"}]\n", "占75.0%。", "24例\n");
    EXPECT_EQ(traced.rows,
              "zh.results|75.0%|derived\n"
              "derived|24|1\n"
              "derived|33|\n");
    EXPECT_EQ(traced.messages,
              "papers/a.md:5:39: error: '33' is not in the source; 'from' holds numbers as the source prints them "
              "[untraced-number]\n"
              "    5 | derived: [{value: \"75.0%\", from: [24, 33], how: \"24 / 32\"}]\n"
              "      |                                       ^~\n");
}

TEST(Tracer, FollowsCitationsToTheirMarkers) {
    const Traced traced = trace_body("references: [{unresolved: 1-3}]\n", "甲[@1-2]，乙[@3]。", "甲^[1,2]\n乙\n");
    EXPECT_EQ(traced.rows,
              "zh.results|@1-2|1\n"
              "zh.results|@3|\n"
              "references|@1|1\n"
              "references|@2|1\n"
              "references|@3|\n");
    EXPECT_EQ(traced.messages,
              "papers/a.md:5:14: error: the source neither cites nor lists [3]; correct the list of references "
              "[untraced-reference]\n"
              "    5 | references: [{unresolved: 1-3}]\n"
              "      |              ^\n"
              "papers/a.md:9:12: error: the source does not cite [3]; correct the number [untraced-reference]\n"
              "    9 | 甲[@1-2]，乙[@3]。\n"
              "      |               ^\n");
}

constexpr const char* shi =
    "references:\n"
    "  - {id: shi2017, type: article-journal, author: [{family: Shi, given: W}], title: T, container-title: J,\n"
    "     issued: 2017, volume: 149, page: 9-16, DOI: 10.1016/j.thromres.2016.07.010}\n";

TEST(Tracer, HoldsAReferenceToItsPrintedEntry) {
    const Traced traced = trace_body(
        shi, "甲[@1]。", "甲^[1]\n[1] Shi W. T[J]. J, 2017, 148:9-16. doi:10.1016/j.\nthromres.2016.07.010.\n");
    EXPECT_EQ(traced.rows,
              "zh.results|@1|1\n"
              "references|@1|2\n"
              "references|2017|2\n"
              "references|149|\n"
              "references|9-16|2\n"
              "references|10.1016/j.thromres.2016.07.010|2\n");
    EXPECT_EQ(traced.messages,
              "papers/a.md:7:20: error: '149' is not in the source's entry [1] on line 2; correct it "
              "[untraced-reference]\n"
              "    7 |      issued: 2017, volume: 149, page: 9-16, DOI: 10.1016/j.thromres.2016.07.010}\n"
              "      |                    ^\n");
}

TEST(Tracer, LeavesDataThatTheSourceDoesNotListToItsEditor) {
    const Traced traced = trace_body(shi, "甲[@1]。", "甲^[1]\n");
    EXPECT_EQ(traced.messages, "");
    EXPECT_NE(traced.rows.find("references|149|elsewhere\n"), std::string::npos) << traced.rows;
}

TEST(Tracer, HoldsTheNumbersOfTitlesToTheSource) {
    const std::string front =
        "affiliations: {x: 北京 100035}\n"
        "references:\n  - {id: b, type: article-journal, title: Expert consensus (2nd edition) on 12-month patency}\n";
    const Traced traced =
        trace_body(front, "甲[@1]。", "甲^[1] 100036\n[1] Expert consensus (3rd edition) on 12-month patency\n");
    EXPECT_EQ(traced.rows,
              "zh.results|@1|1\n"
              "record|100035|\n"
              "references|@1|2\n"
              "references|2|\n"
              "references|12|2\n");
    EXPECT_NE(traced.messages.find("'2nd' is not in the source's entry [1] on line 2; correct it [untraced-reference]"),
              std::string::npos)
        << traced.messages;
}

TEST(Tracer, FollowsCitationsQuotedInATextToTheirMarkers) {
    const Traced traced = trace_body("", "原文作“[17-18,20]”5次，又作“[21]”。", "甲^[17-18,20]\n5次\n");
    EXPECT_EQ(traced.rows, "zh.results|[17-18,20]|1\nzh.results|5|2\nzh.results|[21]|\n");
    EXPECT_EQ(traced.messages,
              "papers/a.md:8:22: error: the source does not cite [21]; correct the number [untraced-reference]\n"
              "    8 | 原文作“[17-18,20]”5次，又作“[21]”。\n"
              "      |                             ^~~~\n");
}

TEST(Tracer, AsksNoPrintedNumbersOfASourceThatShowsNone) {
    const Traced traced = trace_body("references: [{unresolved: 1-2}]\n", "甲[@1-2]。", "patients,1,2 甲。\n");
    EXPECT_EQ(traced.messages, "");
    EXPECT_EQ(traced.rows, "zh.results|@1-2|unmarked\nreferences|@1|unmarked\nreferences|@2|unmarked\n");
}

TEST(Tracer, TracesTheDataOfThePaperItself) {
    const Traced traced = trace_body("issued: 2025-12\nvolume: 34\nissue: 12\npage: 2654-2664\n", "甲。",
                                     "2025年\n外科, 2025, 34(12):2654-2663.\n");
    EXPECT_EQ(traced.rows, "record|2025|2\nrecord|34|2\nrecord|12|2\nrecord|2654-2664|\n");
    EXPECT_NE(traced.messages.find("'2654-2664' is not in the source; correct it [untraced-number]"), std::string::npos)
        << traced.messages;
}

TEST(Tracer, FindsNamesInTheSourceWhateverTheLineBreaks) {
    WrittenCollection collection;
    collection.write("keywords.yaml",
                     "- id: pbc\n  facet: disease\n  label: {zh: 甲, en: A}\n"
                     "  names-in-source: {a: [原发性胆汁性肝硬化, primary biliary cirrhosis, PBC2]}\n");
    collection.paper("a", "", "## 结果\n\n甲。\n");
    const Traced traced = trace(collection, "原发性胆汁\n\n性肝硬化（primary \nb i l i a r y  c i r r h o s i s）\n");
    EXPECT_EQ(traced.rows,
              "keywords|原发性胆汁性肝硬化|1\n"
              "keywords|primary biliary cirrhosis|3\n"
              "keywords|PBC2|\n");
    EXPECT_NE(traced.messages.find(
                  "'PBC2' is not in the source of 'a'; write the name as it is printed there [untraced-name]"),
              std::string::npos)
        << traced.messages;
}

TEST(Tracer, LetsTheThesaurusTranslateAName) {
    WrittenCollection collection;
    collection.write("keywords.yaml", "- {id: s1, facet: disease, label: {zh: 替吉奥, en: S-1}}\n");
    collection.paper("a", "", "## 结果\n\n用S-1和S-2。\n");
    const Traced traced = trace(collection, "甲\n吉西他滨 + 替吉奥，q3w\n");
    EXPECT_EQ(traced.rows, "zh.results|S-1|2\nzh.results|S-2|\n");
    EXPECT_NE(traced.messages.find("'S-2' is not in the source; correct it [untraced-name]"), std::string::npos)
        << traced.messages;
}

TEST(Tracer, KnowsTheEditorsOwnReferences) {
    WrittenCollection collection;
    collection.write("references/x.yaml", "- {id: pmc5815821, type: article-journal, title: T, PMCID: PMC5815821}\n");
    collection.paper("a",
                     "references: [{unresolved: 1-3}]\neditor-references: [pmc5815821]\n"
                     "editorial-notes:\n  - {id: n, kind: context, text: \"PMC5815821与文献3，见example.org/a1\"}\n",
                     "## 结果\n\n共3条文献[!n][@pmc5815821][@1-3]。\n");
    const Traced traced = trace(collection, "甲[1-3]\n");
    EXPECT_EQ(traced.messages, "");
    EXPECT_EQ(traced.rows,
              "note.n|PMC5815821|editor\n"
              "note.n|3|1\n"
              "note.n|example.org/a1|editor\n"
              "zh.results|3|1\n"
              "zh.results|@pmc5815821|editor\n"
              "zh.results|@1-3|1\n"
              "references|@1|1\n"
              "references|@2|1\n"
              "references|@3|1\n");
}

TEST(Tracer, GivesTheSameRowsWithoutTheSource) {
    const WrittenCollection collection =
        WrittenCollection().paper("a", std::string(shi) + "volume: 3\n", "## 结果\n\n甲5例[@1]，IGF-1。\n");
    const Catalog catalog = collection.catalog();
    const QuantityWords words = quantity_words(catalog.site);
    const Paper& paper = catalog.papers.front();
    Diagnostics ignored;
    const TraceInput input(catalog, words);
    const auto traced = trace_paper(paper, claims(catalog, paper), SourceText("", words), input, ignored).rows;
    const auto stated = trace_rows(paper, claims(catalog, paper), input);
    ASSERT_EQ(traced.size(), stated.size());
    for (std::size_t i = 0; i < stated.size(); ++i) {
        EXPECT_EQ(traced[i].section, stated[i].section);
        EXPECT_EQ(traced[i].token, stated[i].token);
        EXPECT_EQ(stated[i].line, "");
    }
}

TEST(Tracer, StopsReportingATextThatIsNotOfTheSource) {
    std::string body;
    for (int i = 1000; i < 3000; ++i) body += std::to_string(i) + "个。";
    const Traced traced = trace_body("", body, "甲\n");
    EXPECT_NE(traced.messages.find("more than 500 things of 'a' are not in its source; the others are not shown "
                                   "[too-many-faults]"),
              std::string::npos);
}

}  // namespace
}  // namespace conspectus::tracer_test
