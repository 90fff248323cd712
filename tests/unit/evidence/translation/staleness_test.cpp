#include "evidence/translation/staleness.h"

#include <gtest/gtest.h>

#include "evidence/translation/fingerprint.h"
#include "unit/evidence/written_collection.h"

namespace conspectus::staleness_test {
namespace {

const std::string front = "findings: [{id: main, key: true, label: x, value: y}]\n";
const std::string before = "开头\n\n## 结果\n\n小\n\n## 局限\n\n少\n";

std::string recorded() {
    WrittenCollection c;
    const Catalog catalog = c.paper("a", front, before).catalog();
    return written(
        fingerprint(catalog.papers[0].summaries[0].document, catalog.resolved.papers[0].summaries[0], catalog));
}

/// What is said of a translation with that line, of an original that is now `now`.
std::string said(const std::string& line, const std::string& now) {
    WrittenCollection c;
    c.paper("a", front, now).translation("a", line, "Begin\n\n## Results\n\nSmall\n\n## Limits\n\nFew\n");
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
    c.paper("a", front, "开头\n\n## 结果\n\n小\n")
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
    c.paper("a", front, before)
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
