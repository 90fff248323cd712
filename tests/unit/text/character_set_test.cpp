#include "text/character_set.h"

#include <gtest/gtest.h>

#include "text/utf8.h"

namespace conspectus::character_set_test {
namespace {

TEST(CharacterSet, AcceptsOrdinaryText) {
    EXPECT_FALSE(first_forbidden_character(""));
    EXPECT_FALSE(first_forbidden_character("a\tb\r\nc 骨折（α）\u00A0\u200B\u00AD\uFEFF\U0001F600"));
}

TEST(CharacterSet, FindsWhatNoFileMayHold) {
    const char32_t forbidden[] = {0,      0x01,   0x0B,   0x1B,   0x7F,   0x80,   0x9B,   0x61C,   0x200E,
                                  0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0xFDD0, 0xFFFE, 0x1FFFF, 0x10FFFE};
    for (const char32_t c : forbidden) {
        std::string text = "骨ab";
        append_code_point(text, c);
        EXPECT_EQ(first_forbidden_character(text + "c"), 5u) << character_name(c);
    }
}

TEST(CharacterSet, KnowsPrivateUse) {
    for (const char32_t c : {0xE000, 0xF8FF, 0xF0000, 0xFFFFD, 0x100000, 0x10FFFD}) EXPECT_TRUE(is_private_use(c));
    for (const char32_t c : {0x41, 0xDFFF, 0xF900, 0xEFFFD, 0xFFFFE, 0x10FFFF}) EXPECT_FALSE(is_private_use(c));
}

TEST(CharacterSet, TellsPunctuationAndWhiteSpaceAsCommonMarkDoes) {
    for (const char32_t c : U"!$+<^`~（。】“–") EXPECT_EQ(is_punctuation(c), c != 0);
    for (const char32_t c : U"a0文＋± ") EXPECT_FALSE(is_punctuation(c));
    for (const char32_t c : {U' ', U'\t', U'\n', U'\u00A0', U'\u3000'}) EXPECT_TRUE(is_white_space(c));
    for (const char32_t c : {U'a', U'\u200B', U'文', U'\0'}) EXPECT_FALSE(is_white_space(c));
}

TEST(CharacterSet, NamesCharacters) {
    EXPECT_EQ(character_name(0xE000), "private-use character (U+E000)");
    EXPECT_EQ(character_name(0), "NUL (U+0000)");
    EXPECT_EQ(character_name(0x1B), "control character (U+001B)");
    EXPECT_EQ(character_name(0x80), "control character (U+0080)");
    EXPECT_EQ(character_name(0x202E), "right-to-left override (U+202E)");
    EXPECT_EQ(character_name(0x1FFFF), "noncharacter (U+1FFFF)");
    EXPECT_EQ(character_name(U'：'), "fullwidth colon (U+FF1A)");
}

}  // namespace
}  // namespace conspectus::character_set_test
