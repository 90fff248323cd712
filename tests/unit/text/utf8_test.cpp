#include "text/utf8.h"

#include <gtest/gtest.h>

#include <random>

namespace conspectus::utf8_test {
namespace {

std::string random_bytes(std::mt19937& random, std::size_t length) {
    std::string bytes(length, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    return bytes;
}

TEST(Utf8, RoundTripsEveryScalarValue) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        append_code_point(text, c);
        std::size_t offset = 0;
        ASSERT_EQ(next_code_point(text, offset), c);
        ASSERT_EQ(offset, text.size());
        ASSERT_FALSE(first_invalid_utf8(text));
    }
}

TEST(Utf8, FindsTheFirstMalformedByte) {
    struct Case {
        std::string_view name, text;
        std::size_t at;
    };
    const Case cases[] = {
        {"lone continuation", "a\x80", 1},
        {"overlong slash", "ab\xC0\xAF", 2},
        {"overlong three bytes", "\xE0\x80\xAF", 0},
        {"surrogate", "骨\xED\xA0\x80", 3},
        {"above U+10FFFF", "\xF4\x90\x80\x80", 0},
        {"cut short", "骨\xE9\xAA", 3},
        {"Latin-1", "caf\xE9 x", 3},
        {"UTF-16 mark", "\xFF\xFE", 0},
    };
    for (const auto& [name, text, at] : cases) EXPECT_EQ(first_invalid_utf8(text), at) << name;
    EXPECT_FALSE(first_invalid_utf8("骨\xEF\xBF\xBD"));
    EXPECT_FALSE(first_invalid_utf8(""));
}

TEST(Utf8, InvalidBytesAreReplacedOneByOne) {
    const std::string_view text =
        "\xE9\xAA"
        "a\xFF";
    std::u32string seen;
    for (std::size_t offset = 0; offset < text.size();) seen += next_code_point(text, offset);
    EXPECT_EQ(seen, U"\uFFFD\uFFFDa\uFFFD");
    EXPECT_EQ(count_code_points(text), 4u);
}

TEST(Utf8, ReadsAnyBytesToTheirEnd) {
    std::mt19937 random(1);
    for (int round = 0; round < 2000; ++round) {
        const std::string bytes = random_bytes(random, round % 40);
        std::size_t offset = 0, count = 0;
        for (std::size_t last = 0; offset < bytes.size(); last = offset, ++count) {
            next_code_point(bytes, offset);
            ASSERT_GT(offset, last);
        }
        ASSERT_EQ(offset, bytes.size());
        ASSERT_EQ(count, count_code_points(bytes));
    }
}

TEST(Utf8, WidthFollowsEastAsianWidth) {
    struct Case {
        char32_t code_point;
        int width;
    };
    const Case cases[] = {{'a', 1},   {U'é', 1},   {U'骨', 2}, {U'，', 2},   {U'Ａ', 2},  {U'가', 2}, {U'α', 1},
                          {0x301, 0}, {0x200D, 0}, {U'ｱ', 1},  {0x1F600, 2}, {0x1161, 0}, {U'…', 1}};
    for (const auto& [code_point, width] : cases) {
        EXPECT_EQ(display_width(code_point), width) << std::hex << static_cast<unsigned>(code_point);
    }
}

TEST(Utf8, KnowsHan) {
    EXPECT_TRUE(is_han(U'骨'));
    EXPECT_TRUE(is_han(0x20000));
    EXPECT_TRUE(is_han(U'〇'));
    EXPECT_FALSE(is_han(U'。'));
    EXPECT_FALSE(is_han(U'あ'));
    EXPECT_TRUE(contains_han("RANKL 配体"));
    EXPECT_FALSE(contains_han("RANKL α，"));
}

}  // namespace
}  // namespace conspectus::utf8_test
