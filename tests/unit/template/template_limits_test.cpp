#include <gtest/gtest.h>

#include "unit/template/template_sample.h"

// Templates of a collection come with pull requests: no input may crash the
// compiler, hang it or fill the memory.

namespace conspectus::template_sample::template_limits_test {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (; times > 0; --times) all += text;
    return all;
}

struct LimitCase {
    std::string name;
    std::string page;
    std::string expected;
};

TEST(TemplateLimits, AreReported) {
    const std::vector<LimitCase> cases = {
        {"too large", std::string(256 * 1024 + 1, 'a'),
         "page.html:0:0: a template may have 256 KiB; move parts of it into files of their own and include them "
         "[file-too-large]"},
        {"not UTF-8", "a\n\xE9",
         "page.html:2:1: expected UTF-8 but found a byte that is not; save the file as UTF-8 [bad-encoding]"},
        {"NUL", std::string("ab\0c", 4),
         "page.html:1:3: a template cannot hold control characters other than tab and line end; delete it "
         "[bad-character]"},
        {"C1 control", "a\xC2\x86 {{ n }}",
         "page.html:1:2: a template cannot hold control characters other than tab and line end; delete it "
         "[bad-character]"},
        {"bidi control", "a\xE2\x80\xAE",
         "page.html:1:2: a template cannot hold control characters other than tab and line end; delete it "
         "[bad-character]"},
        {"lone CR", "a\rb",
         "page.html:1:2: a template cannot hold control characters other than tab and line end; delete it "
         "[bad-character]"},
        {"tags", repeated("{% if yes %}", 33) + repeated("{% endif %}", 33),
         "page.html:1:388: tags may nest 32 deep; move the inner ones into a file and include it [template-syntax]"},
        {"parentheses", "{{ " + repeated("(", 40) + "n" + repeated(")", 40) + " }}",
         "page.html:1:36: an expression may nest 32 deep; split it with 'set' [template-syntax]"},
        {"operands", "{{ n" + repeated(" ~ n", 200) + " }}",
         "page.html:1:4: an expression may join 100 values; split it with 'set' [template-syntax]"},
        {"filters", "{{ n" + repeated(" | length", 40) + " }}",
         "page.html:1:296: a value may pass 32 filters [template-syntax]"},
    };
    for (const LimitCase& each : cases) {
        const auto found = faults(each.page);
        ASSERT_FALSE(found.empty()) << each.name;
        EXPECT_EQ(found.front(), each.expected) << each.name;
    }
}

TEST(TemplateLimits, AllowWhatLiesBelow) {
    EXPECT_EQ(rendered(repeated("{% if yes %}", 32) + "a" + repeated("{% endif %}", 32)), "a");
    EXPECT_EQ(rendered("{{ " + repeated("(", 31) + "n" + repeated(")", 31) + " }}"), "12");
    EXPECT_EQ(rendered("{{ " + repeated("not ", 5000) + "yes and n }}").substr(0, 6), "fault:");
    EXPECT_EQ(rendered(std::string("\xEF\xBB\xBF") + "a"), "a");
    EXPECT_EQ(rendered(std::string(256 * 1024, 'a')).size(), 256u * 1024);
}

/// Each file includes the next one twice.
Sources doubling_includes(std::size_t files, const std::string& text) {
    Sources all;
    for (std::size_t i = 0; i < files; ++i) {
        const std::string next = i + 1 < files ? "{% include \"" + std::to_string(i + 1) + ".html\" %}" : text;
        all.push_back({i == 0 ? "page.html" : std::to_string(i) + ".html", next + next});
    }
    return all;
}

TEST(TemplateLimits, StopIncludesThatMultiply) {
    EXPECT_EQ(rendered(doubling_includes(8, "a")), std::string(256, 'a'));
    const auto found = faults(doubling_includes(15, "a"));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_NE(found[0].find("put together, this template has more than 2000 includes and blocks"), std::string::npos)
        << found[0];
    const auto large = faults(doubling_includes(10, std::string(100 * 1024, 'a')));
    ASSERT_EQ(large.size(), 1u);
    EXPECT_NE(large[0].find("put together, this template is larger than 16 MiB"), std::string::npos) << large[0];
}

TEST(TemplateLimits, StopValuesThatDouble) {
    const std::string start = "{% set a = title ~ \"0123456789abcdef\" %}\n";
    EXPECT_GT(rendered(start + repeated("{% set a = a ~ a %}", 17) + "{{ a }}").size(), std::size_t{3} << 20);
    EXPECT_EQ(rendered(start + repeated("{% set a = a ~ a %}", 18) + "\n{% set a = a ~ a ~ a ~ a %}"),
              "line 3: a value becomes larger here than 16 MiB; write less into it");
    EXPECT_EQ(rendered(start + repeated("{% set a = a ~ a %}", 18) + "\n{% if a ~ a ~ a ~ a %}yes{% endif %}"),
              "line 3: a value becomes larger here than 16 MiB; write less into it");
}

TEST(TemplateLimits, StopPagesThatGrow) {
    const std::string megabytes = "{% set a = title ~ \"0123456789abcdef\" %}" + repeated("{% set a = a ~ a %}", 18);
    EXPECT_GT(rendered(megabytes + repeated("{{ a }}", 8)).size(), std::size_t{50} << 20);
    EXPECT_EQ(rendered(megabytes + "\n" + repeated("{{ a }}", 12)),
              "line 2: the page becomes larger here than 64 MiB; write less into it");
}

TEST(TemplateLimits, StopLoopsThatMultiply) {
    const std::string tenfold = repeated("{% for a in names %}{% for b in numbers %}", 1);
    EXPECT_EQ(rendered(tenfold + "x" + repeated("{% endfor %}{% endfor %}", 1)), std::string(9, 'x'));
    EXPECT_EQ(rendered("\n" + repeated("{% for a in names %}", 20) + "{% if a == title %}x{% endif %}" +
                       repeated("{% endfor %}", 20)),
              "line 2: the page takes more work than 512 MiB of text to be copied; loop over less here");
}

TEST(TemplateLimits, StopSearchesOfLongTextsInLoops) {
    const std::string megabytes = "{% set a = title ~ \"0123456789abcdef\" %}" + repeated("{% set a = a ~ a %}", 18);
    EXPECT_EQ(rendered(megabytes + "\n" + repeated("{% for x in names %}", 5) + "{% if \"none\" in a %}x{% endif %}" +
                       repeated("{% endfor %}", 5)),
              "line 2: the page takes more work than 512 MiB of text to be copied; loop over less here");
}

TEST(TemplateLimits, StopIncludesThatNest) {
    Sources files;
    for (int i = 0; i < 40; ++i) {
        files.push_back({i == 0 ? "page.html" : std::to_string(i) + ".html",
                         "{% include \"" + std::to_string(i + 1) + ".html\" %}"});
    }
    files.push_back({"40.html", "a"});
    const auto found = faults(files);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_NE(found[0].find("includes and blocks stand more than 16 deep in each other here"), std::string::npos)
        << found[0];
}

TEST(TemplateLimits, StopTagsThatNestThroughIncludes) {
    Sources files;
    for (int i = 0; i < 10; ++i) {
        const std::string inner = "{% include \"" + std::to_string(i + 1) + ".html\" %}";
        files.push_back({i == 0 ? "page.html" : std::to_string(i) + ".html",
                         repeated("{% if yes %}", 30) + inner + repeated("{% endif %}", 30)});
    }
    files.push_back({"10.html", "a"});
    const auto found = faults(files);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_NE(found[0].find("templates nest more than 100 deep here when all is put together"), std::string::npos)
        << found[0];
}

TEST(TemplateLimits, HoldWhateverTheBytes) {
    const std::vector<std::string> units = {"{{",
                                            "{%",
                                            "{#",
                                            "}}",
                                            "{{ x }}",
                                            "{{ \"",
                                            "{% if yes %}",
                                            "{% endif %}",
                                            "{% else %}",
                                            "{% for x in names %}",
                                            "{% raw %}",
                                            "{% set x = n %}",
                                            "{% block a %}",
                                            "<",
                                            "<a ",
                                            "<a href=\"",
                                            "<!--",
                                            "<script>",
                                            "\"",
                                            "'",
                                            "{{ n | ",
                                            "{{ a.",
                                            "{{ not ",
                                            "{{ -",
                                            "{% elif n %}",
                                            " ",
                                            "\n",
                                            "{%-",
                                            "{% include \"page.html\" %}",
                                            "{{ (",
                                            "{% if n %}a{% elif n %}{% set x = 1 %}",
                                            "</title>"};
    for (const std::string& unit : units) {
        SCOPED_TRACE(unit);
        faults(repeated(unit, 200 * 1024 / unit.size()));  // quadratic behaviour takes longer than a test may
    }
}

}  // namespace
}  // namespace conspectus::template_sample::template_limits_test
