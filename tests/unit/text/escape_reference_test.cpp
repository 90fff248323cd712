#include <gtest/gtest.h>

#include <random>

#include "text/escape.h"
#include "text/utf8.h"

namespace conspectus::escape_reference_test {
namespace {

struct Case {
    std::string_view input, expected;
};

TEST(OneLine, Table) {
    const Case cases[] = {
        {"", ""},
        {"  a \t b\r\nc  ", "a b c"},
        {"ER\u2028TY\u2029x\u0085y", "ER TY x y"},
        {std::string_view("a\0b\x7F"
                          "c",
                          5),
         "a b c"},
        {"刘　建龙", "刘　建龙"},
        {"\xC3(", "\uFFFD("},
    };
    for (const auto& [input, expected] : cases) EXPECT_EQ(one_line(input), expected);
}

TEST(TexText, Table) {
    const Case cases[] = {
        {"TNF-α 骨", "TNF-α 骨"},
        {"50% & $3 #1_a", "50\\% \\& \\$3 \\#1\\_a"},
        {"10~13^2", "10\\textasciitilde{}13\\textasciicircum{}2"},
        {"}\n@article{x,", "\\textbraceright{} @article\\textbraceleft{}x,"},
        {"\\input{a}", "\\textbackslash{}input\\textbraceleft{}a\\textbraceright{}"},
        {"\"quoted\"", "\"quoted\""},
    };
    for (const auto& [input, expected] : cases) EXPECT_EQ(tex_text(input), expected);
}

TEST(TexText, LeavesBracesBalancedWhateverTheText) {
    std::mt19937 random(7);
    const std::string_view alphabet = "{}\\ a%\n\r";
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (auto length = random() % 20; length > 0; --length) text += alphabet[random() % alphabet.size()];
        int depth = 0;
        for (const char c : tex_text(text)) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            ASSERT_GE(depth, 0) << text;
            ASSERT_NE(c, '\n') << text;
        }
        ASSERT_EQ(depth, 0) << text;
    }
}

TEST(TexVerbatim, KeepsAnAddressAndEncodesWhatWouldEndIt) {
    EXPECT_EQ(tex_verbatim("https://a.org/x_y?z=1&q=%20#f~"), "https://a.org/x_y?z=1&q=%20#f~");
    EXPECT_EQ(tex_verbatim("10.1000/a}b{c\\d e"), "10.1000/a%7Db%7Bc%5Cd%20e");
}

TEST(RisText, CannotBeginALine) {
    EXPECT_EQ(ris_text("a\r\nER  - \r\nTY  - BOOK"), "a ER - TY - BOOK");
}

TEST(YamlText, Table) {
    const Case cases[] = {
        {"", "\"\""},
        {"a: b # c", "\"a: b # c\""},
        {"say \"no\" \\ yes", "\"say \\\"no\\\" \\\\ yes\""},
        {"a\n---\nb\u2028c", "\"a --- b c\""},
    };
    for (const auto& [input, expected] : cases) EXPECT_EQ(yaml_text(input), expected);
}

}  // namespace
}  // namespace conspectus::escape_reference_test
