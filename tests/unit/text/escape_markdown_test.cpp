#include <gtest/gtest.h>

#include "text/escape.h"

namespace conspectus::escape_markdown_test {
namespace {

struct Case {
    std::string_view input, expected;
};

TEST(MarkdownText, Table) {
    const Case cases[] = {
        {"P<0.05，n>3 & so on", "P<0.05，n>3 & so on"},
        {"10(7~13)", "10(7\\~13)"},
        {"*a* _b_ `c` [d](e)", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e)"},
        {"<b>AT&amp;T</b> <!-- <?x", "\\<b>AT\\&amp;T\\</b> \\<!-- \\<?x"},
        {"# a\\b", "\\# a\\\\b"},
        {"- 1. > +", "- 1. > +"},
        {"no! yes!", "no! yes\\!"},
    };
    for (const auto& [input, expected] : cases) EXPECT_EQ(markdown_text(input), expected);
}

TEST(MarkdownLine, KeepsTextFromBeginningABlock) {
    const Case cases[] = {
        {"- a", "\\- a"},
        {"-0.603", "-0.603"},
        {"---", "\\---"},
        {"+ a", "\\+ a"},
        {"> a", "\\> a"},
        {"===", "\\==="},
        {"1. a", "1\\. a"},
        {"2026) a", "2026\\) a"},
        {"69.4%", "69.4%"},
        {"7", "7"},
        {"7.", "7\\."},
        {"# a", "\\# a"},
        {"***", "\\*\\*\\*"},
        {"~~~", "\\~\\~\\~"},
        {"骨 - 1. a", "骨 - 1. a"},
        {"", ""},
    };
    for (const auto& [input, expected] : cases) EXPECT_EQ(markdown_line(input), expected);
}

TEST(MarkdownAddress, CannotEndTheLink) {
    EXPECT_EQ(markdown_address("https://a.org/x?y=1#z"), "https://a.org/x?y=1#z");
    EXPECT_EQ(markdown_address("https://a.org/x) [y](<z>\n\"\\"), "https://a.org/x%29%20[y]%28%3Cz%3E%20%22%5C");
}

}  // namespace
}  // namespace conspectus::escape_markdown_test
