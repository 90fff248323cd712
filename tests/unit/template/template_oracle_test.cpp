#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "unit/template/template_random.h"
#include "unit/template/template_sample.h"
#include "unit/template/view_json.h"

// Our engine against Debian's python3-jinja2, byte for byte, in text.

namespace conspectus::template_sample::template_oracle_test {
namespace {

using Json = nlohmann::json;

struct OracleCase {
    std::string name;
    Sources templates;
};

OracleCase page(std::string name, std::string text) {
    return {std::move(name), {{"page.html", std::move(text)}}};
}

const std::vector<OracleCase>& cases() {
    static const std::vector<OracleCase> all = {
        page("Text", "plain text\nwith lines\n"),
        page("TrailingLineEndIsDropped", "a\n\n"),
        page("CarriageReturns", "a\r\nb{% if yes %}\r\nc{% endif %}\r\n"),
        page("Escapes", "{{ marks }}|{{ names | join(\" <&> \") }}|{{ \"<b>\" }}|{{ \"<\" ~ marks }}"),
        page("HtmlIsNotEscaped", "{{ body }}"),
        page("UrlIsEscaped", "{{ home }}"),
        page("Numbers", "{{ n }} {{ zero }} {{ minus }} {{ 7 if no else 0 }}"),
        page("NegativeLiteral", "{{ -5 }} {{ 3 if minus == -3 else 4 }}"),
        page("Paths", "{{ leaf.label }} {{ leaf.url }} {{ leaf.count }}"),
        page("StringEscapes", R"({{ "a\"b" }}{{ 'a\'b' }}{{ "\\" }}{{ "x\ty\nz" }}{{ 'dou"ble' }})"),
        page("Concatenation", "{{ title ~ \" \" ~ n ~ '/' ~ minus }}"),
        page("ConcatenationBindsTighterThanComparison", "{% if title ~ \"x\" == \"Balloon 扩张x\" %}same{% endif %}"),
        page("InlineChoice", "{{ \"a\" if yes else \"b\" }}{{ \"a\" if no else \"b\" if no else \"c\" }}"),
        page("If", "{% if yes %}a{% endif %}{% if no %}b{% endif %}{% if empty %}c{% else %}d{% endif %}"),
        page("Elif", "{% if no %}a{% elif zero %}b{% elif n %}c{% elif yes %}d{% else %}e{% endif %}"),
        page("Truth",
             "{{ 1 if names else 0 }}{{ 1 if nothing else 0 }}{{ 1 if leaf else 0 }}{{ 1 if body else 0 }}"
             "{{ 1 if home else 0 }}{{ 1 if minus else 0 }}{{ 1 if absent else 0 }}{{ 1 if subtitle else 0 }}"
             "{{ 1 if next else 0 }}{{ 1 if parent else 0 }}{{ 1 if volume else 0 }}"),
        page("AndOrNot",
             "{{ 1 if yes and no else 0 }}{{ 1 if yes or no else 0 }}{{ 1 if not yes or not no else 0 }}"
             "{{ 1 if not (yes and no) else 0 }}{{ 1 if not not yes else 0 }}"),
        page("Precedence",
             "{{ 1 if yes or yes and no else 0 }}{{ 1 if (yes or yes) and no else 0 }}"
             "{{ 1 if not no and yes else 0 }}{{ 1 if not n == 12 else 0 }}"),
        page("OrHasAValue",
             "{{ empty or title }}|{{ title or empty }}|{{ absent or subtitle or \"none\" }}|{{ zero or n }}"),
        page("AndHasAValue", "{{ title and marks }}|{{ empty and marks }}|{{ n and zero and minus }}"),
        page("Comparisons",
             "{{ 1 if n == 12 else 0 }}{{ 1 if n != 12 else 0 }}{{ 1 if n < 13 else 0 }}{{ 1 if n > 12 else 0 }}"
             "{{ 1 if n <= 12 else 0 }}{{ 1 if n >= 13 else 0 }}{{ 1 if minus < zero else 0 }}"),
        page("TextComparisons",
             "{{ 1 if title == \"Balloon 扩张\" else 0 }}{{ 1 if \"a\" < \"b\" else 0 }}{{ 1 if \"é\" > \"z\" else 0 }}"
             "{{ 1 if \"扩\" > \"é\" else 0 }}{{ 1 if \"ab\" <= \"abc\" else 0 }}{{ 1 if \"\U0001F600\" > \"￮\" "
             "else "
             "0 }}"),
        page("UrlComparison", "{{ 1 if leaf.url == home else 0 }}{{ 1 if leaf.url != home else 0 }}"),
        page("InList",
             "{{ 1 if \"Zhang\" in names else 0 }}{{ 1 if \"Wang\" in names else 0 }}{{ 1 if 7 in numbers else 0 }}"
             "{{ 1 if n in numbers else 0 }}{{ 1 if 8 not in numbers else 0 }}{{ 1 if title in nothing else 0 }}"),
        page("InText",
             "{{ 1 if \"扩\" in title else 0 }}{{ 1 if \"\" in empty else 0 }}{{ 1 if \"x\" not in title else 0 }}"),
        page("Length",
             "{{ names | length }}{{ nothing | length }}{{ title | length }}{{ leaves | length }}{{ \"扩张\" | length "
             "}}"),
        page("Join",
             "{{ names | join(\", \") }}|{{ nothing | join(\"-\") }}|{{ names | join(\"\") }}|{{ leaf.tags | "
             "join(title) }}"),
        page("Default", "{{ absent | default(\"none\") }}{{ subtitle | default(\"none\") }}{{ volume | default(0) }}"),
        page("DefaultForFalse",
             "{{ empty | default(\"e\", true) }}{{ title | default(\"e\", true) }}{{ absent | default(\"e\", true) }}"
             "{{ absent | default(\"e\", false) }}{{ zero | default(4, true) }}"),
        page("FiltersOnLiterals",
             "{{ \"abc\" | length }}{{ (\"ab\" ~ title) | length }}{{ 1 if names | length > 2 else 0 }}"),
        page("For", "{% for name in names %}[{{ name }}]{% endfor %}"),
        page("ForElse",
             "{% for name in nothing %}x{% else %}none{% endfor %}{% for name in names %}y{% else %}none{% endfor %}"),
        page("Loop",
             "{% for name in names %}{{ loop.index }}{{ loop.index0 }}{{ loop.length }}"
             "{% if loop.first %}F{% endif %}{% if loop.last %}L{% endif %},{% endfor %}"),
        page("NestedLoops",
             "{% for leaf in leaves %}{{ loop.index }}:{% for tag in leaf.tags %}{{ loop.index }}{{ tag }}"
             "{% if not loop.last %}+{% endif %}{% endfor %}/{{ loop.length }};{% endfor %}{{ leaf.label }}"),
        page("LoopOfRecords",
             "{% for each in leaves %}{{ each.label }}={{ each.note | default(\"-\") }}"
             "{% for inner in each.leaves %}({{ inner.label }} {{ inner.note or \"\" }}){% endfor %}\n{% endfor %}"),
        page("LoopVariableShadows", "{% for title in names %}{{ title }}{% endfor %}{{ title }}"),
        page("LoopOverChosenList", "{% for each in (names if yes else nothing) %}{{ each }}{% endfor %}"),
        page("LoopOverNumbers", "{% for each in numbers %}{{ each }}{{ \"!\" if each > 5 else \"\" }} {% endfor %}"),
        page("Set",
             "{% set x = title %}{{ x }}{% set x = x ~ \"!\" %}{{ x }}{% set y = leaf %}{{ y.label }}{% set z = n %}{{ "
             "z }}"),
        page("SetCopies", "{% set x = \"a\" ~ n %}{% set y = x %}{% set x = \"b\" ~ n %}{{ x }}{{ y }}"),
        page("SetInBranch",
             "{% set x = \"a\" %}{% if yes %}{% set x = \"b\" %}{% endif %}{{ x }}"
             "{% if no %}{% set v = 1 %}{% else %}{% set v = 2 %}{% endif %}{{ v }}"),
        page("SetIntegersOfManyTypes",
             "{% set x = n %}{{ x }}{% if yes %}{% set x = 5000000000 if no else minus %}{% endif %}{{ x }}{% set y = "
             "x %}{% set "
             "x = leaf.count %}{{ y }}{{ x }}{% set z = volume %}{% if z %}{% set z = z %}{{ z }}{% endif %}{{ n if no "
             "else minus "
             "}}{{ volume | default(n) }}{{ absent | default(title) }}{{ zero or leaf.count or n }}"),
        page("SetInLoop", "{% for name in names %}{% set x = name ~ loop.index %}{{ x }}{% endfor %}"),
        page("SetBoolean",
             "{% set x = n > 3 %}{% if x %}a{% endif %}{% set y = names and nothing %}{{ 1 if y else 0 }}"),
        page("SetOptional",
             "{% set x = subtitle %}{% if x %}{{ x }}{% endif %}{% set y = next %}{% if y %}{{ y.label }}{% endif %}"),
        page(
            "Optionals",
            "{% if next and next.note %}{{ next.note }}{% endif %}{% if not absent %}a{% else %}{{ absent }}{% endif %}"
            "{{ next.label if next else \"-\" }}{% if absent or subtitle %}{% endif %}"),
        page("Comment", "a{# b #}c{#- d -#} e{# {{ x }} {% if %} #}"),
        page("CommentTakesItsLine", "a\n  {# b #}\nc\n{#- d #}\n  e\n  {# f -#}\n\n g{#+ h +#}\n"),
        page("Raw", "{% raw %}{{ a }}{% if %}{# b #}{% endraw %}"),
        page("RawWhiteSpace", "a\n  {% raw %}\n  b\n  {% endraw %}\nc\n {%- raw -%}  \n d {%- endraw -%} \n e"),
        page("RawSigns", "x {%+ raw %} a {% endraw +%}\n b {% raw %}{%+ endraw %}\n"),
        page("TagsTakeTheirLines", "<ul>\n  {% for name in names %}\n    <li>{{ name }}</li>\n  {% endfor %}\n</ul>\n"),
        page("MinusTakesWhiteSpace", "a  {{- n -}}  b\n\n {%- if yes -%} \n\t c \n {%- endif -%} \n d"),
        page("PlusKeepsWhiteSpace", "a\n  {%+ if yes +%}\n  b\n  {%+ endif %}\nc"),
        page("OutputKeepsItsLine", "a\n  {{ n }}\n  b\n"),
        page("TwoTagsOnALine", "  {% if yes %}  {% if yes %}\nx{% endif %}  {% endif %}\n  y"),
        page("TagAfterOutputKeepsSpace", "{{ n }}  {% if yes %}\na{% endif %}"),
        page("TagAfterText", "a  {% if yes %}  b  {% endif %}  \n"),
        page("BlankLineAfterTag", "{% if yes %}\n\n  a\n\n{% endif %}\n\nb"),
        page("TabsBeforeTag", "\t \t{% if yes %}\n\t{{ n }}\n \t{% endif %}\n"),
        page("SpaceInsideDelimiters", "{{n}}{{  n  }}{%if yes%}a{%endif%}{{\nn\n}}{%\nif\nyes\n%}b{%\nendif\n%}"),
        page("DelimitersInTexts", "{{ \"}}\" }}{{ \"%}\" }}{{ '{{' }}{{ \"#}\" }}"),
        page("LoneBraces", "{ } {x} }} %} #} {{ n }} { { % }"),
        page("UnicodeText", "中文 – “quotes” {{ title }} é\n"),
        {"Include",
         {{"page.html", "[{% include \"a.html\" %}]\n{% include 'a.html' %}\n"}, {"a.html", "{{ title }}\n"}}},
        {"IncludeSeesVariables",
         {{"page.html", "{% set x = \"v\" %}{% for l in leaves %}{% include \"a.html\" %}{% endfor %}{{ x }}"},
          {"a.html", "{{ l.label }}{{ x }}{% set x = \"w\" %}{{ x }};"}}},
        {"IncludeInBranch",
         {{"page.html", "{% if next %}{% include \"a.html\" %}{% endif %}"}, {"a.html", "{{ next.label }}\n"}}},
        {"Extends",
         {{"page.html", "{% extends \"base.html\" %}\n\n{% block b %}{{ title }}{% endblock %}\n"},
          {"base.html", "a {% block a %}A{% endblock %}\n  {% block b %}B{% endblock b %}\n c\n"}}},
        {"Super",
         {{"page.html", "{% extends \"base.html\" %}{% block a %}[{{ super() }}|{{ super() }}]{% endblock %}"},
          {"base.html", "{% block a %}{{ marks }}\n{% endblock %}."}}},
        {"ThreeGenerations",
         {{"page.html", "{% extends \"middle.html\" %}{% block a %}1{{ super() }}{% endblock %}"},
          {"middle.html",
           "{% extends \"base.html\" %}{% block a %}2{{ super() }}{% block new %}n{% endblock %}{% endblock %}"},
          {"base.html", "({% block a %}3{% endblock %}{% block c %}4{% endblock %})"}}},
        {"NestedBlocks",
         {{"page.html", "{% extends \"base.html\" %}{% block inner %}I{{ super() }}{% endblock %}"},
          {"base.html", "{% block outer %}o{% block inner %}i{% endblock %}o{% endblock %}"}}},
        {"ChildSetsForTheLayout",
         {{"page.html",
           "{% extends \"base.html\" %}{% set active = \"papers\" %}{% block a %}{{ active }}{% endblock %}"},
          {"base.html", "[{{ active }}] {% block a %}{% endblock %}"}}},
        {"BlockSetIsLocal",
         {{"page.html", "{% set x = \"o\" %}{% block a %}{% set x = \"i\" %}{{ x }}{% endblock %}{{ x }}"}}},
        {"BlockInBranch", {{"page.html", "{% if yes %}{% block a %}{{ title }}{% endblock %}{% endif %}"}}},
    };
    return all;
}

OracleCase numbered(std::size_t index, const RandomTemplate& random) {
    return page("random template " + std::to_string(index) + ":\n" + random.text, random.text);
}

/// What Jinja2 renders of each case, in one process; empty where it did not run.
std::vector<std::string> ask_jinja(const std::vector<OracleCase>& questions) {
    const Json data = Json::parse(to_json(sample()));
    Json all = Json::array();
    for (const OracleCase& each : questions) {
        Json templates = Json::object();
        for (const SourceFile& file : each.templates) templates[file.path] = file.bytes;
        all.push_back({{"templates", templates}, {"data", data}});
    }
    const std::string path = testing::TempDir() + "/template_oracle_" + std::to_string(getpid());
    std::ofstream(path + ".in.json") << all.dump();
    const std::string command =
        "/usr/bin/python3 " TEST_FOLDER "/unit/template/jinja_oracle.py " + path + ".in.json " + path + ".out.json";
    if (std::system(command.c_str()) != 0) return {};
    const auto answers = Json::parse(std::ifstream(path + ".out.json")).get<std::vector<std::string>>();
    std::remove((path + ".in.json").c_str());
    std::remove((path + ".out.json").c_str());
    return answers;
}

void expect_as_jinja(const std::vector<OracleCase>& questions) {
    const std::vector<std::string> answers = ask_jinja(questions);
    ASSERT_EQ(answers.size(), questions.size()) << "the oracle did not run: is python3-jinja2 installed?";
    for (std::size_t i = 0; i < answers.size(); ++i) {
        EXPECT_EQ(rendered(questions[i].templates), answers[i]) << questions[i].name;
    }
}

TEST(TemplateOracle, RendersEachConstructAsJinjaDoes) {
    ASSERT_GE(cases().size(), 70u);
    expect_as_jinja(cases());
}

TEST(TemplateOracle, RendersRandomTemplatesAsJinjaDoes) {
    std::vector<OracleCase> questions;
    for (const RandomTemplate& each : make_random_templates(500)) questions.push_back(numbered(questions.size(), each));
    expect_as_jinja(questions);
}

}  // namespace
}  // namespace conspectus::template_sample::template_oracle_test
