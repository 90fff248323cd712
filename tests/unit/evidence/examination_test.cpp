#include "evidence/examination.h"

#include <gtest/gtest.h>

#include "unit/evidence/written_collection.h"

namespace conspectus::examination_test {
namespace {

const std::string references = R"(findings: [{id: f, key: true, label: f, value: "1"}]
references:
  - {id: fine2010, title: A, DOI: 10.1000/fine}
  - {id: gone2011, title: B, DOI: 10.1000/gone, editorial-status: {kind: retracted, date: 2024-05-01}}
  - {id: doubt2012, title: C, DOI: 10.1000/doubt, editorial-status: {kind: concern}}
  - {id: mended2013, title: D, DOI: 10.1000/mended, editorial-status: {kind: corrected}}
  - {id: taken2014, title: E, DOI: 10.1000/taken, editorial-status: {kind: removed}}
)";

/// The messages of a paper with that body whose references are those above,
/// first lines only.
std::string messages_of(const std::string& body, const std::string& front = {}) {
    Diagnostics diagnostics;
    WrittenCollection collection;
    collection.paper("p", references + front, "## 结果\n" + body + "\n");
    check_cited_statuses(collection.catalog(diagnostics), diagnostics);
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        out += std::string(name(diagnostic.code)) + " " + std::to_string(diagnostic.at.position.column) + ": " +
               diagnostic.text + "\n";
    }
    return out;
}

struct CitationCase {
    const char* name;
    const char* body;
    const char* messages;
};

class CitedStatus : public testing::TestWithParam<CitationCase> {};

TEST_P(CitedStatus, MustBeSaidWhereItIsCited) {
    EXPECT_EQ(messages_of(GetParam().body), GetParam().messages);
}

INSTANTIATE_TEST_SUITE_P(
    Citations, CitedStatus,
    testing::Values(
        CitationCase{"NothingBecameOfIt", "甲[@1; fine2010, p. 3]。", ""},
        CitationCase{"Said", "甲[@2, retracted; gone2011, p. 3, retracted; 3, concern; 4, corrected; 5, removed]。",
                     ""},
        CitationCase{"CorrectionUnsaid", "甲[@4]。", ""},
        CitationCase{"RetractionUnsaid", "甲[@2]。",
                     "unmarked-retraction 4: '2' was retracted, and the citation does not say so: write "
                     "'[@2, retracted]', or '2, retracted' beside other works\n"},
        CitationCase{"RemovalUnsaidWithAPlace", "甲[@taken2014, p. 3]。",
                     "unmarked-retraction 4: 'taken2014' was removed by its publisher, and the citation does not say "
                     "so: write '[@taken2014, p. 3, removed]', or 'taken2014, p. 3, removed' beside other works\n"},
        CitationCase{"AnotherWord", "甲[@5, retracted]。",
                     "unmarked-retraction 4: '5' was removed by its publisher, and the citation says 'retracted': "
                     "write '[@5, removed]', or '5, removed' beside other works\n"},
        CitationCase{"ConcernUnsaid", "甲[@3]。",
                     "unmarked-concern 4: '3' is under an expression of concern, and the citation does not say so: "
                     "write '[@3, concern]', or '3, concern' beside other works\n"},
        CitationCase{"InsideARange", "甲[@1-2]。",
                     "unmarked-retraction 4: '2' was retracted, and the citation does not say so: write "
                     "'[@2, retracted]', or '2, retracted' beside other works\n"},
        CitationCase{"SaidOfAnother", "甲[@1, retracted; 4, concern]。",
                     "needless-status 4: the citation says 'retracted' of '1', which stands as it was published: take "
                     "that word out, or give the work its editorial-status\n"
                     "needless-status 18: the citation says 'concern' of '4', which was corrected: take that word "
                     "out, or give the work its editorial-status\n"}),
    [](const auto& each) { return each.param.name; });

TEST(CitedStatusCheck, AsksForANoteOnAFindingFromARetractedWork) {
    Diagnostics diagnostics;
    WrittenCollection collection;
    std::string front = references;
    front.replace(0, front.find('\n'), R"(findings:
  - {id: told, key: true, label: f, value: "1", cites: 2, notes: [n]}
  - {id: untold, label: f, value: "1", cites: [1, gone2011]}
editorial-notes: [{id: n, kind: context, text: n}])");
    collection.paper("p", front, "## 结果\n甲[!n]。\n");
    check_cited_statuses(collection.catalog(diagnostics), diagnostics);
    EXPECT_EQ(format_messages(diagnostics.sorted(), collection.sources(), {}),
              "papers/p.md:7:51: error: the finding 'untold' comes from 'gone2011', which was retracted: say so in an "
              "editorial note and name it in the finding's 'notes' [unmarked-retraction]\n"
              "    7 |   - {id: untold, label: f, value: \"1\", cites: [1, gone2011]}\n"
              "      |                                                   ^\n"
              "papers/p.md:11:67: note: its status is given here\n"
              "   11 | …- {id: gone2011, title: B, DOI: 10.1000/gone, editorial-status: {kind: retracted, date: "
              "2024-05-01}}\n"
              "      |                                                                  ^\n");
}

TEST(CitedStatusCheck, CountsPapersOfTheCollectionTranslationsAndPagesAlike) {
    Diagnostics diagnostics;
    WrittenCollection collection;
    const std::string finding = "findings: [{id: f, key: true, label: f, value: \"1\"}]\n";
    collection.paper("old", finding + "DOI: 10.1000/OLD\n", "## 结果\n甲。\n");
    collection.paper("new", finding + "references: [old]\n", "## 结果\n甲[@1, retracted]。\n");
    collection.translation("new", "", "## Results\nA [@1].\n");
    collection.write("pages/about.md", "---\ntitle: 甲\n---\n甲[@old]。\n");
    collection.write("status.csv", "DOI,status\n10.1000/old,retracted\n10.1000/nobody,retracted\n");
    check_cited_statuses(collection.catalog(diagnostics), diagnostics);
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        out += collection.sources()[diagnostic.at.file].path + " " + std::string(name(diagnostic.code)) + " " +
               collection.sources()[diagnostic.notes.at(0).at.file].path + "\n";
    }
    EXPECT_EQ(out, "pages/about.md unmarked-retraction status.csv\npapers/new.en.md unmarked-retraction status.csv\n");
}

}  // namespace
}  // namespace conspectus::examination_test
