#include "text/escape.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "text/html.h"
#include "text/utf8.h"

namespace conspectus::escape_test {
namespace {

/// Resolves the entities that the escapers write.
std::string unescaped(std::string text) {
    const std::pair<std::string, std::string> entities[] = {{"&lt;", "<"},  {"&gt;", ">"},   {"&quot;", "\""},
                                                            {"&#39;", "'"}, {"&#13;", "\r"}, {"&amp;", "&"}};
    for (const auto& [entity, character] : entities) {
        for (auto at = text.find(entity); at != text.npos; at = text.find(entity, at + 1)) {
            text.replace(at, entity.size(), character);
        }
    }
    return text;
}

int hex_value(char c) {
    return c <= '9' ? c - '0' : c - 'A' + 10;
}

std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
        i += 2;
    }
    return out;
}

/// Text that is dense in what escaping is about.
std::string random_text(std::mt19937& random) {
    static const std::u32string alphabet = U"<>&\"'/;#\\ \t\nablt;gmpquo骨α\U00020000\u2028\u0007";
    std::string text;
    for (auto length = random() % 30; length > 0; --length)
        append_code_point(text, alphabet[random() % alphabet.size()]);
    return text;
}

TEST(HtmlEscape, Table) {
    struct Case {
        std::string_view input, text, attribute;
    };
    const Case cases[] = {
        {"", "", ""},
        {"骨 a", "骨 a", "骨 a"},
        {"a<b>&c", "a&lt;b&gt;&amp;c", "a&lt;b&gt;&amp;c"},
        {"\"'", "\"'", "&quot;'"},
        {"&amp;", "&amp;amp;", "&amp;amp;"},
        {"\"><script>", "\"&gt;&lt;script&gt;", "&quot;&gt;&lt;script&gt;"},
    };
    for (const auto& [input, text, attribute] : cases) {
        EXPECT_EQ(html_text(input), text);
        EXPECT_EQ(html_attribute(input), attribute);
    }
}

TEST(HtmlEscape, AppendsAfterWhatIsThere) {
    std::string out = "<p>";
    append_html_text(out, "1<2");
    append_html_attribute(out, "\"");
    EXPECT_EQ(out, "<p>1&lt;2&quot;");
}

TEST(HtmlEscape, RoundTripsAndLeavesNothingSpecial) {
    std::mt19937 random(2);
    for (int round = 0; round < 5000; ++round) {
        const std::string text = random_text(random);
        ASSERT_EQ(unescaped(html_text(text)), text);
        ASSERT_EQ(unescaped(html_attribute(text)), text);
        ASSERT_EQ(html_text(text).find_first_of("<>"), std::string::npos);
        ASSERT_EQ(html_attribute(text).find_first_of("<>\""), std::string::npos);
    }
}

TEST(UrlEscape, KeepsOnlyUnreservedCharacters) {
    EXPECT_EQ(url_path("abc-1.2_~"), "abc-1.2_~");
    EXPECT_EQ(url_path("a b/c?d#e%"), "a%20b%2Fc%3Fd%23e%25");
    EXPECT_EQ(url_component("骨&x=1"), "%E9%AA%A8%26x%3D1");
    EXPECT_EQ(url_component("\"><"), "%22%3E%3C");
}

TEST(UrlEscape, RoundTrips) {
    std::mt19937 random(3);
    for (int round = 0; round < 2000; ++round) {
        const std::string text = random_text(random);
        ASSERT_EQ(percent_decoded(url_component(text)), text);
    }
}

TEST(UrlEscape, DotSegmentsStayInTheirFolder) {
    EXPECT_EQ(url_path("."), "%25.");
    EXPECT_EQ(url_path(".."), "%25..");
    EXPECT_EQ(url_path("..."), "...");
}

TEST(XmlEscape, EscapesAndReplacesWhatXmlForbids) {
    EXPECT_EQ(xml_text("a<b>&\"'"), "a&lt;b&gt;&amp;&quot;&#39;");
    EXPECT_EQ(xml_text("\r\n\t"), "&#13;\n\t");
    EXPECT_EQ(xml_text("a\x07\xEF\xBF\xBE\xFF"), "a\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(xml_text("]]>"), "]]&gt;");
}

TEST(JsonEscape, IsSafeInsideAScript) {
    EXPECT_EQ(json_in_script("a\"b\\c"), R"("a\"b\\c")");
    EXPECT_EQ(json_in_script("</script><!--&"), R"("\u003C/script\u003E\u003C!--\u0026")");
    EXPECT_EQ(json_in_script("\u2028\u2029"), R"("\u2028\u2029")");
    EXPECT_EQ(json_in_script(std::string_view("\0\n\t\r\x1b", 5)), R"("\u0000\n\t\r\u001B")");
    EXPECT_EQ(json_in_script("骨\U00020000"), "\"骨\U00020000\"");
    EXPECT_EQ(json_in_script("\xFF"), "\"\uFFFD\"");
}

TEST(JsonEscape, NeverWritesWhatAnHtmlParserActsOn) {
    std::mt19937 random(4);
    for (int round = 0; round < 5000; ++round) {
        const std::string literal = json_in_script(random_text(random));
        ASSERT_EQ(literal.find_first_of("<>&\n"), std::string::npos);
        ASSERT_EQ(literal.find("\u2028"), std::string::npos);
    }
}

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
}  // namespace conspectus::escape_test
