#include "text/diagnostics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "text/utf8.h"

namespace conspectus::diagnostics_test {
namespace {

using testing::ElementsAre;

Location at(FileId file, std::uint32_t line, std::uint32_t column) {
    return {file, {line, column}};
}

std::vector<std::string> texts(const Diagnostics& diagnostics) {
    std::vector<std::string> result;
    for (const auto& diagnostic : diagnostics.sorted()) result.push_back(diagnostic.text);
    return result;
}

TEST(Codes, PrintWithHyphens) {
    EXPECT_EQ(name(Code::unknown_key), "unknown-key");
    EXPECT_EQ(severity(Code::unknown_key), Severity::error);
    EXPECT_EQ(meaning(Code::unknown_key), "a key that the schema does not have");
}

TEST(Codes, AreSortedAndComplete) {
    std::vector<std::string> names;
    for (const Code code : all_codes()) {
        names.emplace_back(name(code));
        EXPECT_FALSE(meaning(code).empty()) << name(code);
        EXPECT_FALSE(meaning(code).ends_with('.')) << name(code);
    }
    EXPECT_TRUE(std::ranges::is_sorted(names, {}, [](std::string n) { return std::ranges::replace(n, '-', '_'), n; }));
    EXPECT_EQ(std::ranges::adjacent_find(names), names.end());
}

TEST(Diagnostics, SortsByPlaceWhateverTheOrderOfReports) {
    Diagnostics one, other;
    one.report(Code::unknown_key, {}, "no file");
    one.report(Code::unknown_key, at(1, 1, 1), "file 1");
    one.report(Code::wrong_type, at(0, 2, 1), "line 2");
    other.report(Code::unknown_key, at(0, 1, 5), "column 5");
    other.report(Code::unknown_key, at(0, 0, 0), "whole file");
    other.report(Code::unknown_key, at(0, 1, 0), "whole line");
    one.append(std::move(other));
    EXPECT_THAT(texts(one), ElementsAre("whole file", "whole line", "column 5", "line 2", "file 1", "no file"));
}

TEST(Diagnostics, DropsExactRepeatsOnly) {
    Diagnostics diagnostics;
    for (int i = 0; i < 3; ++i) diagnostics.report(Code::unknown_key, at(0, 1, 1), "same");
    diagnostics.report(Code::unknown_key, at(0, 1, 1), "same").notes.push_back({at(0, 2, 1), "first defined here"});
    diagnostics.report(Code::wrong_type, at(0, 1, 1), "same");
    EXPECT_EQ(diagnostics.sorted().size(), 3u);
}

TEST(Diagnostics, CountsBySeverity) {
    Diagnostics diagnostics;
    EXPECT_TRUE(diagnostics.empty());
    diagnostics.report(Code::unknown_key, {}, "a");
    EXPECT_EQ(diagnostics.errors(), 1u);
    EXPECT_EQ(diagnostics.warnings(), 0u);
    EXPECT_FALSE(diagnostics.empty());
}

struct Spot {
    std::uint32_t line, column;
    std::uint32_t length = 1;
};

std::string format(const std::string& bytes, Spot spot, std::string text = "text") {
    const Sources sources = {{"a.md", bytes}};
    const std::vector<Diagnostic> one = {
        {Code::unknown_key, {0, {spot.line, spot.column}}, std::move(text), {}, spot.length}};
    return format_messages(one, sources, {});
}

/// What follows the head line.
std::string shown(const std::string& bytes, Spot spot) {
    const std::string all = format(bytes, spot);
    return all.substr(all.find('\n') + 1);
}

TEST(Messages, ShowPlaceTextCodeLineAndCaret) {
    EXPECT_EQ(format("title: x\ntitel: y\n", {2, 1, 5}, "unknown key 'titel'; did you mean 'title'?"),
              "a.md:2:1: error: unknown key 'titel'; did you mean 'title'? [unknown-key]\n"
              "    2 | titel: y\n"
              "      | ^~~~~\n");
}

TEST(Messages, PrefixPathsAndAddNotes) {
    const Sources sources = {{"a.md", "id: x\n"}, {"b.md", "\nid: x"}};
    const std::vector<Diagnostic> one = {
        {Code::duplicate_id, {1, {2, 5}}, "the id 'x' is taken", {{{0, {1, 5}}, "first defined here"}}, 1}};
    EXPECT_EQ(format_messages(one, sources, {"content/", false}),
              "content/b.md:2:5: error: the id 'x' is taken [duplicate-id]\n"
              "    2 | id: x\n"
              "      |     ^\n"
              "content/a.md:1:5: note: first defined here\n"
              "    1 | id: x\n"
              "      |     ^\n");
}

TEST(Messages, KnowPlacesWithoutColumnLineOrFile) {
    EXPECT_EQ(format("one\n", {1, 0}), "a.md:1: error: text [unknown-key]\n    1 | one\n");
    EXPECT_EQ(format("one\n", {0, 0}), "a.md: error: text [unknown-key]\n");
    EXPECT_EQ(format("one\n", {7, 3}), "a.md:7:3: error: text [unknown-key]\n");
    EXPECT_EQ(format_messages({{Code::unknown_key, {}, "text", {}, 1}}, {}, {"content/", false}),
              "error: text [unknown-key]\n");
}

TEST(Messages, CaretsCountDisplayWidth) {
    struct Case {
        std::string_view name, bytes;
        Spot spot;
        std::string_view line, caret;
    };
    const Case cases[] = {
        {"Han", "标题：x", {1, 4}, "标题：x", "      ^"},
        {"under Han", "标题：x", {1, 2, 2}, "标题：x", "  ^~~~"},
        {"combining", "e\u0301x", {1, 3}, "e\u0301x", " ^"},
        {"tab", "\ta\tb", {1, 4}, "    a    b", "         ^"},
        {"past the end", "ab", {1, 9}, "ab", "  ^"},
        {"length past the end", "ab", {1, 2, 50}, "ab", " ^"},
        {"CRLF", "ab\r\n", {1, 2}, "ab", " ^"},
        {"byte order mark", "\uFEFFab", {1, 1}, "ab", "^"},
        {"empty line", "", {1, 1}, "", "^"},
        {"invalid byte", "a\xFFz", {1, 3}, "a\uFFFDz", "  ^"},
    };
    for (const auto& [name, bytes, spot, line, caret] : cases) {
        const auto expected = "    1 | " + std::string(line) + "\n      | " + std::string(caret) + "\n";
        EXPECT_EQ(shown(std::string(bytes), spot), expected) << name;
    }
}

TEST(Messages, MakeDangerousCharactersVisible) {
    EXPECT_EQ(shown("a\x1b[31mb", {1, 7}), "    1 | a␛[31mb\n      |       ^\n");
    EXPECT_EQ(shown("a\u202Eb", {1, 2}), "    1 | a<U+202E>b\n      |  ^~~~~~~~\n");
    EXPECT_EQ(shown("a\rb\u2028c\u009Bd", {1, 6}), "    1 | a␍b<U+2028>c<U+009B>d\n      |             ^~~~~~~~\n");
    EXPECT_EQ(shown("::warning::x", {1, 1}), "    1 | ::warning::x\n      | ^\n");
}

TEST(Messages, MakeTextAndPathsHarmless) {
    const Sources sources = {{"a\nb\x1b.md", ""}};
    EXPECT_EQ(format_messages({{Code::unknown_key, {0, {}}, "'x\ny\x1b]0;z\u202E'", {}, 1}}, sources, {"p\n/", false}),
              "p␊/a␊b␛.md: error: 'x␊y␛]0;z<U+202E>' [unknown-key]\n");
}

TEST(Messages, ColorOnlyWhenAsked) {
    const Sources sources = {{"a.md", "x"}};
    EXPECT_EQ(format_messages({{Code::unknown_key, {0, {1, 1}}, "text", {}, 1}}, sources, {"", true}),
              "\x1b[1ma.md:1:1: \x1b[0m\x1b[1;31merror:\x1b[0m text [unknown-key]\n"
              "    1 | x\n"
              "      | \x1b[1;32m^\x1b[0m\n");
}

TEST(Messages, WindowLongLinesAroundTheColumn) {
    const std::string line = std::string(300, 'a') + "X" + std::string(300, 'b');
    EXPECT_EQ(shown(line, {1, 301}), "    1 | …" + std::string(60, 'a') + "X" + std::string(39, 'b') + "…\n      | " +
                                         std::string(61, ' ') + "^\n");
    EXPECT_EQ(shown(line, {1, 1}), "    1 | " + std::string(100, 'a') + "…\n      | ^\n");
    EXPECT_EQ(shown(line, {1, 602}),
              "    1 | …" + std::string(100, 'b') + "\n      | " + std::string(101, ' ') + "^\n");
    EXPECT_EQ(shown(line, {1, 302, 999}), "    1 | …" + std::string(59, 'a') + "X" + std::string(40, 'b') +
                                              "…\n      | " + std::string(61, ' ') + "^" + std::string(39, '~') + "\n");
}

TEST(Messages, WindowCountsWideCharactersAndBoundsCombiningOnes) {
    std::string han, zalgo = "a";
    for (int i = 0; i < 300; ++i) han += "骨";
    for (int i = 0; i < 100000; ++i) zalgo += "\u0301";
    EXPECT_EQ(count_code_points(shown(han, {1, 150})), 8u + 52 + 1 + 8 + 61 + 2 + 1);
    EXPECT_LT(shown(zalgo, {1, 50000}).size(), 3000u);
}

char32_t below(std::mt19937& random, char32_t limit) {
    return static_cast<char32_t>(random() % limit);
}

std::string random_content(std::mt19937& random) {
    std::string bytes;
    for (auto length = random() % 300; length > 0; --length) {
        switch (random() % 4) {
            case 0:
                bytes += static_cast<char>(random());
                break;
            case 1:
                bytes += static_cast<char>(random() % 0x20);
                break;
            case 2:
                append_code_point(bytes, 0x2000 + below(random, 0x70));
                break;
            default:
                append_code_point(bytes, below(random, 0xD800));
                break;
        }
    }
    return bytes;
}

/// Shows as it is written: no escape sequence, no line of its own, no
/// character that turns the text around.
TEST(Messages, ContentCannotForgeTerminalOutput) {
    std::mt19937 random(8);
    for (int round = 0; round < 3000; ++round) {
        const std::string bytes = random_content(random);
        const Spot spot{static_cast<std::uint32_t>(random() % 4), static_cast<std::uint32_t>(random() % 300),
                        static_cast<std::uint32_t>(random() % 300)};
        const std::string all = format(bytes, spot, bytes);
        ASSERT_FALSE(first_invalid_utf8(all));
        std::size_t lines = 0;
        for (std::size_t offset = 0; offset < all.size();) {
            const char32_t c = next_code_point(all, offset);
            lines += c == '\n';
            ASSERT_TRUE(c == '\n' || (c >= 0x20 && c != 0x7F && (c < 0x80 || c > 0x9F)));
            ASSERT_TRUE(c < 0x2028 || c > 0x202E);
            ASSERT_TRUE(c < 0x2066 || c > 0x2069);
        }
        ASSERT_LE(lines, 3u);
    }
}

TEST(Messages, ManyOnOneLongLineStayLinear) {
    std::string line;
    for (int i = 0; i < 100000; ++i) line += "骨";
    const Sources sources = {{"a.md", line}};
    std::vector<Diagnostic> all;
    for (std::uint32_t i = 0; i < 20000; ++i) {
        const Note back{{0, {1, 100000 - i * 5}}, "first defined here"};
        all.push_back({Code::duplicate_id, {0, {1, i * 5 + 1}}, "x", {back}, 1});
    }
    // Looked for from the line's start each would take minutes, over CTest's limit.
    EXPECT_FALSE(format_messages(all, sources, {}).empty());
}

}  // namespace
}  // namespace conspectus::diagnostics_test
