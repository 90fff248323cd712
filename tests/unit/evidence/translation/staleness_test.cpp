#include "evidence/translation/staleness.h"

#include <gmock/gmock.h>

#include "unit/evidence/written_collection.h"

namespace conspectus::staleness_test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string front = R"(findings: [{id: main, key: true, label: x, value: y}]
editorial-notes: [{id: odd, kind: context, text: x}]
references: [{id: x2001, title: X}, {id: y2002, title: Y}]
)";

const std::string body = R"(开头的话，
接着说。

## 结果

通畅[=main][!odd]，见[[b|乙]]和[@1-2]；two words。

- 甲
- 乙

| a | b |
|---|---|
| 1 | 2 |

## 局限

小。
)";

Fingerprint fingerprint_of(const std::string& front_matter, const std::string& text) {
    WrittenCollection c;
    c.paper("b", "findings: [{id: main, key: true, label: x, value: y}]\n", "## 结果\n");
    c.paper("a", front_matter, text);
    const Catalog catalog = c.catalog();
    return fingerprint(catalog.papers[0].summaries[0].document, catalog.resolved.papers[0].summaries[0], catalog);
}

struct Change {
    std::string name;
    std::string from;
    std::string to;
};

std::string changed(const Change& change) {
    const std::size_t at = body.find(change.from);
    EXPECT_NE(at, body.npos) << change.name;
    return std::string(body).replace(at, change.from.size(), change.to);
}

/// The form is recorded in collections: these hashes must never change.
TEST(Fingerprint, StaysTheSameFromReleaseToRelease) {
    EXPECT_EQ(written(fingerprint_of(front, body)), "090fbc3c-90e7bacd-347cdae2");
}

class LayoutOfText : public testing::TestWithParam<Change> {};

TEST_P(LayoutOfText, IsNotInTheFingerprint) {
    EXPECT_EQ(fingerprint_of(front, changed(GetParam())), fingerprint_of(front, body));
}

INSTANTIATE_TEST_SUITE_P(
    All, LayoutOfText,
    testing::Values(Change{"JoinedLine", "，\n接", "，接"}, Change{"BrokenLine", "two words", "two\nwords"},
                    Change{"LooseList", "- 甲\n- 乙", "* 甲\n\n* 乙"}, Change{"CitationForm", "[@1-2]", "[@x2001; 2]"},
                    Change{"HeadingForm", "## 局限", "局限\n---"}, Change{"TableAlignment", "|---|---|", "|:--|--:|"},
                    Change{"TableSpaces", "| 1 | 2 |", "|1|2|"}),
    [](const auto& test) { return test.param.name; });

class MeaningOfText : public testing::TestWithParam<Change> {};

TEST_P(MeaningOfText, IsInTheFingerprintOfItsSection) {
    const std::vector<std::size_t> sections =
        changed_sections(fingerprint_of(front, body), fingerprint_of(front, changed(GetParam())));
    EXPECT_THAT(sections, ElementsAre(1));
}

INSTANTIATE_TEST_SUITE_P(
    All, MeaningOfText,
    testing::Values(Change{"Word", "通畅", "闭塞"}, Change{"Space", "two words", "twowords"},
                    Change{"Value", "[=main]", ""}, Change{"Mark", "[!odd]", ""}, Change{"Citation", "[@1-2]", "[@1]"},
                    Change{"Locator", "[@1-2]", "[@1; 2, p. 3]"}, Change{"LinkTarget", "[[b|乙]]", "[[b#results|乙]]"},
                    Change{"LinkLabel", "[[b|乙]]", "[[b|丙]]"}, Change{"Number", "| 1 | 2 |", "| 1 | 3 |"},
                    Change{"Cells", "| 1 | 2 |", "| 12 | |"}, Change{"List", "- 乙", "\n乙"},
                    Change{"Emphasis", "two", "*two*"}, Change{"Heading", "## 结果", "## 结论"}),
    [](const auto& test) { return test.param.name; });

TEST(Fingerprint, LeavesOutTheFrontMatter) {
    std::string other = front;
    other.replace(other.find("value: y"), 8, "value: z");
    EXPECT_EQ(fingerprint_of(other, body), fingerprint_of(front, body));
}

TEST(Fingerprint, IsReadBack) {
    const Fingerprint hashes = fingerprint_of(front, body);
    EXPECT_EQ(hashes.size(), 3U);
    EXPECT_EQ(parse_fingerprint(written(hashes)), hashes);
}

TEST(Fingerprint, HasOneForm) {
    for (const char* text : {"", "-", "0a1b2c3", "0a1b2c3d-", "-0a1b2c3d", "0A1B2C3D", "0a1b2c3d 0a1b2c3d",
                             "0a1b2c3d0a1b2c3d", "0a1b2c3d-0a1b2c3", "2026-01-02"})
        EXPECT_EQ(parse_fingerprint(text), std::nullopt) << text;
}

TEST(Fingerprint, TellsWhichSectionsAreNew) {
    EXPECT_THAT(changed_sections({"a", "b", "c"}, {"a", "x", "c"}), ElementsAre(1));
    EXPECT_THAT(changed_sections({"a", "b", "c"}, {"a", "c", "b"}), ElementsAre(1, 2));
    EXPECT_THAT(changed_sections({"a", "b"}, {"a", "x", "b"}), ElementsAre(1));
    EXPECT_THAT(changed_sections({"a", "b", "c"}, {"a", "c"}), IsEmpty());
}

const std::string one_finding = "findings: [{id: main, key: true, label: x, value: y}]\n";
const std::string before = "开头\n\n## 结果\n\n小\n\n## 局限\n\n少\n";

std::string recorded() {
    WrittenCollection c;
    const Catalog catalog = c.paper("a", one_finding, before).catalog();
    return written(
        fingerprint(catalog.papers[0].summaries[0].document, catalog.resolved.papers[0].summaries[0], catalog));
}

/// What is said of a translation with that line, of an original that is now `now`.
std::string said(const std::string& line, const std::string& now) {
    WrittenCollection c;
    c.paper("a", one_finding, now).translation("a", line, "Begin\n\n## Results\n\nSmall\n\n## Limits\n\nFew\n");
    return c.messages();
}

TEST(Staleness, SaysNothingWhereFingerprintsAreNotUsedOrRight) {
    EXPECT_EQ(said("", before), "");
    EXPECT_EQ(said("original: " + recorded() + "\n", before), "");
    EXPECT_EQ(said("original: \"" + recorded() + "\"\n", "开头\n\n结果\n---\n小\n\n## 局限\n\n\n少"), "");
}

TEST(Staleness, NamesEachSectionThatChanged) {
    const std::string line = "original: " + recorded();
    EXPECT_EQ(
        said(line + "\n", "开始\n\n## 结果\n\n小\n\n## 局限\n\n极少\n"),
        "papers/a.en.md:2:11: warning: the original has changed since this translation was last brought up to date: "
        "bring it up to date, and then run 'conspectus check --accept-translation' with this file "
        "[stale-translation]\n"
        "    2 | " +
            line +
            "\n"
            "      |           ^~~~~~~~~~~~~~~~~~~~~~~~~~\n"
            "papers/a.md: note: the text above the first heading has changed\n"
            "papers/a.md:13: note: the section '局限' has changed\n"
            "   13 | ## 局限\n");
}

TEST(Staleness, SaysThatSectionsWereOnlyTakenOut) {
    WrittenCollection c;
    c.paper("a", one_finding, "开头\n\n## 结果\n\n小\n")
        .translation("a", "original: " + recorded() + "\n", "Begin\n\n## Results\n\nSmall\n");
    const std::string messages = c.messages();
    EXPECT_NE(messages.find("up to date, sections of it were taken out or moved: bring"), messages.npos) << messages;
}

TEST(Staleness, RefusesAnotherForm) {
    EXPECT_EQ(
        said("original: 2026-01-02\n", before),
        "papers/a.en.md:2:11: error: '2026-01-02' is no fingerprint: take the line out, compare the translation with "
        "the original, and then run 'conspectus check --accept-translation' with this file [bad-fingerprint]\n"
        "    2 | original: 2026-01-02\n"
        "      |           ^~~~~~~~~~\n");
}

TEST(Staleness, AsksForAFingerprintWhereOthersHaveOne) {
    WrittenCollection c;
    c.paper("a", one_finding, before)
        .translation("a", "original: " + recorded() + "\n", "Begin\n\n## Results\n\nSmall\n\n## Limits\n\nFew\n");
    c.write("pages/p.md", "---\ntitle: {zh: 题, en: Title}\n---\n文\n").write("pages/p.en.md", "---\n---\nText\n");
    const std::string messages = c.messages();
    EXPECT_TRUE(
        messages.starts_with("pages/p.en.md: warning: this translation does not record which state of the original "
                             "it was made from: when the two agree, run 'conspectus check --accept-translation' "
                             "with this file [no-fingerprint]\n"
                             "papers/a.en.md:2:11: note: another translation records it here\n"))
        << messages;
}

}  // namespace
}  // namespace conspectus::staleness_test
