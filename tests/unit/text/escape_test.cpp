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

}  // namespace
}  // namespace conspectus::escape_test
