// What hostile Markdown does: each kind is refused with its message, or read
// without trouble. Every case would take seconds to minutes without its guard.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "markdown/markdown.h"
#include "unit/markdown/document_dump.h"
#include "unit/parse/messages.h"

namespace conspectus::markdown_limits_test {
namespace {

std::string repeated(std::string_view part, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += part;
    return out;
}

struct Outcome {
    Document document;
    std::string messages;
};

Outcome read(const std::string& body, std::uint32_t first_line = 1) {
    Diagnostics diagnostics;
    Outcome outcome;
    outcome.document = read_markdown(body, 0, first_line, diagnostics);
    outcome.messages = messages(diagnostics);
    return outcome;
}

std::string refused(const std::string& body) {
    const Outcome outcome = read(body);
    EXPECT_TRUE(outcome.document.tokens.empty());
    return outcome.messages;
}

TEST(MarkdownLimits, RefusesNestedListsOnOneLine) {
    EXPECT_EQ(refused(repeated("- ", 33) + "x\n"),
              "1:0 error 33 quotes and lists open on this line, at most 32 may: nest less deeply [markdown-limit]\n");
    EXPECT_EQ(
        refused(repeated("- ", 75'000) + "x\n"),
        "1:0 error 75000 quotes and lists open on this line, at most 32 may: nest less deeply [markdown-limit]\n");
}

TEST(MarkdownLimits, RefusesQuotesBeforeEmphasis) {
    EXPECT_EQ(
        refused("Text.\n\n" + repeated(">", 100'000) + repeated("a*", 50'000) + "\n"),
        "3:0 error 100000 quotes and lists open on this line, at most 32 may: nest less deeply [markdown-limit]\n");
}

TEST(MarkdownLimits, RefusesManyBracketsInOneBlock) {
    EXPECT_EQ(refused("Text.\n\n" + repeated("![[]()", 40'000)),
              "3:0 error this block has more than 1000 opening brackets '[': divide it with blank lines "
              "[markdown-limit]\n");
}

TEST(MarkdownLimits, CountsBracketsOverTheLinesOfABlock) {
    const std::string line = repeated("[a] ", 100) + "\n";
    EXPECT_EQ(read(repeated(line, 10)).messages, "");
    EXPECT_THAT(refused(repeated(line, 11)), testing::StartsWith("1:0 error this block has more than 1000"));
    EXPECT_EQ(read(repeated(line + "\n", 50)).messages, "");
}

TEST(MarkdownLimits, RefusesTenMegabytes) {
    EXPECT_EQ(refused(repeated("[a", 5'000'000)),
              "1:0 error the text has 9766 KiB, at most 256 KiB are read: divide it [markdown-limit]\n");
}

TEST(MarkdownLimits, RefusesTooManyLines) {
    EXPECT_EQ(read(repeated("a\n", 20'000)).messages, "");
    EXPECT_EQ(refused(repeated("a\n", 20'001)),
              "20001:0 error the text has 20001 lines, at most 20000 are read: divide it [markdown-limit]\n");
}

TEST(MarkdownLimits, ReportsEveryLineOverTheLimit) {
    const std::string line = repeated("> ", 40) + "x\n";
    EXPECT_EQ(refused(line + "\n" + line),
              "1:0 error 40 quotes and lists open on this line, at most 32 may: nest less deeply [markdown-limit]\n"
              "3:0 error 40 quotes and lists open on this line, at most 32 may: nest less deeply [markdown-limit]\n");
}

TEST(MarkdownLimits, CountsLinesFromTheFile) {
    EXPECT_EQ(read(repeated("> ", 40), 17).messages,
              "17:0 error 40 quotes and lists open on this line, at most 32 may: nest less deeply [markdown-limit]\n");
}

TEST(MarkdownLimits, ReadsThirtyTwoContainersOnALine) {
    const Outcome outcome = read(repeated("> ", 32) + "x[@1]\n");
    EXPECT_EQ(outcome.messages, "");
    EXPECT_EQ(outcome.document.tokens.size(), 32U * 2 + 2 + 2);
    EXPECT_EQ(outcome.document.citation_groups.at(0).at, (Position{1, 66}));
}

TEST(MarkdownLimits, ReadsThousandsOfContainersOverManyLines) {
    std::string body;
    for (std::size_t line = 0; line < 85; ++line) body += std::string(64 * line, ' ') + repeated("- ", 32) + "x\n";
    ASSERT_LE(body.size(), most_markdown_bytes);
    const Outcome outcome = read(body);
    EXPECT_EQ(outcome.messages, "");
    EXPECT_GT(outcome.document.tokens.size(), 85U * 32 * 2);
    EXPECT_FALSE(dump(outcome.document).empty());
}

TEST(MarkdownLimits, StopsListingFaultsAfterAHundred) {
    const Outcome outcome = read(repeated("<b>", 50'000));
    EXPECT_THAT(outcome.messages, testing::HasSubstr("1:298 error '<b>' is raw HTML"));
    EXPECT_THAT(outcome.messages, testing::HasSubstr("1:301 error this text has more than 100 faults: mend those above "
                                                     "first [too-many-faults]\n"));
    EXPECT_EQ(std::count(outcome.messages.begin(), outcome.messages.end(), '\n'), 101);
}

TEST(MarkdownLimits, BoundsTheSizeOfTables) {
    const Outcome wide = read(repeated("|a", 20'000) + "\n" + repeated("|-", 20'000) + "\n" + repeated("|\n", 10'000));
    EXPECT_THAT(wide.messages, testing::HasSubstr("1:0 error this table has 20000 columns, at most 32 are read: divide "
                                                  "it [markdown-limit]\n"));
    EXPECT_LE(wide.document.cells.size(), 32U * 10'001);
    EXPECT_THAT(read("|a|b|\n|-|-|\n" + repeated("|x", 100'000)).messages,
                testing::StartsWith("3:0 error this row has 100000 cells, but the table 2 columns"));
}

/// Quadratic work on any of these takes longer than CTest's limit for a test.
TEST(MarkdownLimits, StaysLinearInSentencesAndConstructs) {
    for (const std::string_view part :
         {"a. A ", "甲。",       "(a. A) ",  "“甲。” ", ".",       ". ",   "J. A. ",   "[@7 ",         "［@７］",
          "【【",  "`a` ",       "a*",       "*_",      "<?",      "<!--", "[x]: y\n", "&rlm;",        "\\|",
          "``a`",  "[@7;\n8]\n", "*[@7]*文", "【@7】(", "[[a\n- ", "[![",  "&#xE001;", "\xEE\x80\x81", "[[a&amp;]]"}) {
        const std::string body = repeated(part, 200'000 / part.size());
        SCOPED_TRACE(std::string(part));
        EXPECT_NO_THROW(read(body));
        read("|a|b|\n|-|-|\n|" + body);
    }
}

}  // namespace
}  // namespace conspectus::markdown_limits_test
