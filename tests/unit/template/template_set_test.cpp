#include <gtest/gtest.h>

#include <future>

#include "unit/template/template_sample.h"

// Several files: inheritance, inclusion, overrides; and what is asked of a set.

namespace conspectus::template_sample::template_set_test {
namespace {

using Lines = std::vector<std::string>;

struct FilesCase {
    std::string name;
    Sources templates;
    Lines expected;
};

const std::vector<FilesCase>& cases() {
    static const std::vector<FilesCase> all = {
        {"UnknownParent",
         {{"page.html", "{% extends \"bsae.html\" %}"}, {"base.html", ""}},
         {"page.html:1:12: there is no template 'bsae.html'; did you mean 'base.html'? [template-name]"}},
        {"UnknownInclude",
         {{"page.html", "{% include \"partials/a.html\" %}"}, {"partials/b.html", ""}},
         {"page.html:1:12: there is no template 'partials/a.html'; did you mean 'partials/b.html'? [template-name]"}},
        {"OnlyHtmlFilesAreTemplates",
         {{"page.html", "{% include \"strings/en.yaml\" %}"}, {"strings/en.yaml", "a: b"}},
         {"page.html:1:12: there is no template 'strings/en.yaml' [template-name]"}},
        {"ExtendsItself",
         {{"page.html", "{% extends \"page.html\" %}"}},
         {"page.html:1:12: 'page.html' extends this template in turn; one of them must stand on its own "
          "[template-name]"}},
        {"ExtendsInACircle",
         {{"page.html", "{% extends \"a.html\" %}"},
          {"a.html", "{% extends \"b.html\" %}"},
          {"b.html", "{% extends \"a.html\" %}"}},
         {"b.html:1:12: 'a.html' extends this template in turn; one of them must stand on its own [template-name]"}},
        {"IncludesItself",
         {{"page.html", "{% if no %}{% include \"page.html\" %}{% endif %}"}},
         {"page.html:1:23: 'page.html' would include itself without end [template-name]"}},
        {"IncludesInACircle",
         {{"page.html", "{% include \"a.html\" %}"},
          {"a.html", "{% include \"b.html\" %}"},
          {"b.html", "{% include \"a.html\" %}"}},
         {"b.html:1:12: 'a.html' would include itself without end [template-name]"}},
        {"IncludedExtends",
         {{"page.html", "{% include \"a.html\" %}"}, {"a.html", "{% extends \"b.html\" %}"}, {"b.html", ""}},
         {"page.html:1:12: 'a.html' extends another template, so it cannot be included [template-name]"}},
        {"IncludedHasBlock",
         {{"page.html", "{% include \"a.html\" %}"}, {"a.html", "{% block b %}{% endblock %}"}},
         {"a.html:1:4: a block cannot stand in an included template, where nothing can replace it [template-name]"}},
        {"UnknownBlock",
         {{"page.html", "{% extends \"base.html\" %}{% block contnet %}{% endblock %}{% block other %}{% endblock %}"},
          {"base.html", "{% block content %}{% endblock %}"}},
         {"page.html:1:35: 'base.html' has no block 'contnet'; did you mean 'content'? [template-name]",
          "page.html:1:68: 'base.html' has no block 'other' [template-name]"}},
        {"TextOutsideOfBlocks",
         {{"page.html",
           "{% extends \"base.html\" %}\n  text\n{{ title }}{% if yes %}{% endif %}{% include \"base.html\" %}"},
          {"base.html", "a"}},
         {"page.html:2:3: a template that extends another shows only its blocks; put this into a block "
          "[template-syntax]",
          "page.html:3:1: a template that extends another shows only its blocks; put this into a block "
          "[template-syntax]",
          "page.html:3:15: a template that extends another shows only its blocks; put this into a block "
          "[template-syntax]",
          "page.html:3:38: a template that extends another shows only its blocks; put this into a block "
          "[template-syntax]"}},
        {"BlocksInACircle",
         {{"page.html",
           "{% extends \"base.html\" %}{% block b %}{% block a %}{{ super() }}{% endblock %}{% endblock %}"},
          {"base.html", "{% block a %}{% block b %}{% endblock %}{% endblock %}"}},
         {"page.html:1:52: includes and blocks stand more than 16 deep in each other here [template-syntax]"}},
        {"SuperInIncluded",
         {{"page.html", "{% extends \"base.html\" %}{% block a %}{% include \"i.html\" %}{% endblock %}"},
          {"base.html", "{% block a %}{% endblock %}"},
          {"i.html", "{{ super() }}"}},
         {"i.html:1:4: 'super()' stands only inside of a block [template-name]"}},
        {"FaultInIncludedFile",
         {{"page.html", "{% include \"a.html\" %}"}, {"a.html", "a\n {{ titel }}"}},
         {"a.html:2:5: 'titel' is neither a field of sample page nor a variable set here; did you mean 'title'? "
          "[template-name]"}},
        {"LoopIsNotSeenByIncluded",
         {{"page.html", "{% for x in names %}{% include \"a.html\" %}{% endfor %}"},
          {"a.html", "{{ x }}{{ loop.index }}"}},
         {"a.html:1:11: 'loop' is known only in a '{% for %}' of this file [template-name]"}},
        {"SetInIncludedStaysThere",
         {{"page.html", "{% include \"a.html\" %}{{ x }}"}, {"a.html", "{% set x = 1 %}{{ x }}"}},
         {"page.html:1:26: 'x' is neither a field of sample page nor a variable set here [template-name]"}},
        {"BlockSeesNoVariablesOfOtherBlocks",
         {{"page.html", "{% block a %}{% set x = 1 %}{% block b %}{{ x }}{% endblock %}{% endblock %}"}},
         {"page.html:1:45: 'x' is neither a field of sample page nor a variable set here [template-name]"}},
        {"PresenceReachesIntoIncluded",
         {{"page.html", "{% if subtitle %}{% include \"a.html\" %}{% endif %}{% include \"a.html\" %}"},
          {"a.html", "{{ subtitle }}"}},
         {"a.html:1:4: 'subtitle' may be absent; put '{% if subtitle %}' around it, or give it a '| default(\"…\")' "
          "[template-type]"}},
        {"HtmlGoesOnInIncluded",
         {{"page.html", "<p class={% include \"a.html\" %}>{% include \"b.html\" %}{{ title }}"},
          {"a.html", "\"{{ title }}\""},
          {"b.html", "<a href="}},
         {"b.html:1:1: the page ends in the attribute 'href' that begins here; close it [template-html]",
          "page.html:1:58: put the value of the attribute 'href' into double quotes [template-context]"}},
        {"HtmlOfAFileWithSyntaxFaultsIsNotJudged",
         {{"page.html", "{% include \"a.html\" %}<p class={{ title }}>{{ titel }}"},
          {"a.html", "{% if %}<p class=\"{% endif %}"}},
         {"a.html:1:7: expected a value, found '%}' [template-syntax]",
          "page.html:1:47: 'titel' is neither a field of sample page nor a variable set here; did you mean 'title'? "
          "[template-name]"}},
    };
    return all;
}

class TemplateFiles : public testing::TestWithParam<std::size_t> {};

TEST_P(TemplateFiles, AreCheckedTogether) {
    const FilesCase& each = cases()[GetParam()];
    EXPECT_EQ(faults(each.templates), each.expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, TemplateFiles, testing::Range(std::size_t{0}, cases().size()),
                         [](const auto& tested) { return cases()[tested.param].name; });

TEST(TemplateSet, PutsTheCollectionsOwnFilesOverTheDefaults) {
    const Sources defaults = {{"a.html", "default a"},
                              {"page.html", "{% include \"a.html\" %} {% include \"z.html\" %}"}};
    const Sources own = {{"a.html", "own a"}, {"z.html", "own z"}};
    TemplateSet set(defaults, own, sample_strings());
    Diagnostics diagnostics;
    const auto page = compile<SampleView>(set, "page.html", diagnostics);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->render(sample(), "en"), "own a own z");
}

TEST(TemplateSet, ReportsOwnFilesThatNoPageUses) {
    const Sources defaults = {{"page.html", "a"}, {"unused.html", ""}};
    const Sources own = {{"assets/own.css", ""}, {"paeg.html", "b"}};
    TemplateSet set(defaults, own, sample_strings());
    Diagnostics diagnostics;
    ASSERT_TRUE(compile<SampleView>(set, "page.html", diagnostics));
    set.report_unused(diagnostics);
    ASSERT_EQ(diagnostics.sorted().size(), 1u);
    const Diagnostic fault = diagnostics.sorted()[0];
    EXPECT_EQ(set.sources()[fault.at.file].path, "paeg.html");
    EXPECT_EQ(fault.text, "no page uses this template; did you mean 'page.html'?");
    EXPECT_EQ(fault.code, Code::template_unused);
}

TEST(TemplateSet, ReportsAFaultOfASharedFileOnce) {
    const Sources templates = {
        {"a.html", "{% include \"c.html\" %}"}, {"b.html", "{% include \"c.html\" %}"}, {"c.html", "{{ titel }}{{ }}"}};
    TemplateSet set(templates, {}, sample_strings());
    Diagnostics diagnostics;
    EXPECT_FALSE(compile<SampleView>(set, "a.html", diagnostics));
    EXPECT_EQ(diagnostics.errors(), 2u);
    EXPECT_FALSE(compile<SampleView>(set, "b.html", diagnostics));
    EXPECT_EQ(diagnostics.errors(), 2u);
}

TEST(TemplateSet, ChecksATemplateForEachKindOfView) {
    const Sources templates = {{"a.html", "{{ label }}"}};
    TemplateSet set(templates, {}, sample_strings());
    Diagnostics diagnostics;
    EXPECT_TRUE(compile<LeafView>(set, "a.html", diagnostics));
    EXPECT_FALSE(compile<SampleView>(set, "a.html", diagnostics));
    ASSERT_EQ(diagnostics.sorted().size(), 1u);
    EXPECT_EQ(diagnostics.sorted()[0].text, "'label' is neither a field of sample page nor a variable set here");
}

TEST(TemplateSet, SaysWhereAFaultyFileWasIncluded) {
    TemplateSet set({{"page.html", "a\n{% include \"a.html\" %}{% include \"a.html\" %}"}, {"a.html", "{{ x }}"}}, {},
                    sample_strings());
    Diagnostics diagnostics;
    EXPECT_FALSE(compile<SampleView>(set, "page.html", diagnostics));
    EXPECT_EQ(format_messages(diagnostics.sorted(), set.sources(), {}),
              "a.html:1:4: error: 'x' is neither a field of sample page nor a variable set here [template-name]\n"
              "    1 | {{ x }}\n"
              "      |    ^\n"
              "page.html:2:4: note: included here\n"
              "    2 | {% include \"a.html\" %}{% include \"a.html\" %}\n"
              "      |    ^\n");
}

TEST(TemplateSet, ReportsATemplateThatIsNotThere) {
    TemplateSet set({}, {}, sample_strings());
    Diagnostics diagnostics;
    EXPECT_FALSE(compile<SampleView>(set, "page.html", diagnostics));
    ASSERT_EQ(diagnostics.sorted().size(), 1u);
    EXPECT_EQ(diagnostics.sorted()[0].text, "there is no template 'page.html'");
}

TEST(TemplateSet, PointsBackFromABlockThatStandsTwice) {
    TemplateSet set({{"page.html", "{% block a %}{% endblock %}\n{% block a %}{% endblock %}"}}, {}, sample_strings());
    Diagnostics diagnostics;
    EXPECT_FALSE(compile<SampleView>(set, "page.html", diagnostics));
    const std::string printed = format_messages(diagnostics.sorted(), set.sources(), {.prefix = "templates/"});
    EXPECT_NE(printed.find("templates/page.html:1:10: note: first defined here"), std::string::npos) << printed;
}

TEST(Template, OutlivesItsSet) {
    std::optional<Template<SampleView>> page;
    {
        TemplateSet set({{"page.html", "{{ title }} {{ \"papers\" | t(n=n) }}"}}, {}, sample_strings());
        Diagnostics diagnostics;
        page = compile<SampleView>(set, "page.html", diagnostics);
    }
    ASSERT_TRUE(page);
    EXPECT_EQ(page->render(sample(), "en"), "Balloon 扩张 12 papers");
}

TEST(Template, RendersTheSameFromManyThreads) {
    TemplateSet set({{"page.html",
                      "{% set x = title ~ n %}{% for l in leaves %}{{ x }}{{ l.label }}{{ \"papers\" | t(n=l.count) "
                      "}}{% endfor %}"}},
                    {}, sample_strings());
    Diagnostics diagnostics;
    const auto page = compile<SampleView>(set, "page.html", diagnostics);
    ASSERT_TRUE(page);
    const std::string expected = page->render(sample(), "en");
    const auto work = [&] {
        const SampleView view = sample();
        std::size_t same = 0;
        for (int i = 0; i < 200; ++i) same += page->render(view, "en") == expected;
        return same;
    };
    std::vector<std::future<std::size_t>> workers;
    for (int i = 0; i < 8; ++i) workers.push_back(std::async(std::launch::async, work));
    for (auto& worker : workers) EXPECT_EQ(worker.get(), 200u);
}

TEST(Template, ChoosesThePluralFormOfItsLanguage) {
    const std::string page =
        "{{ \"papers\" | t(n=1) }}, {{ \"papers\" | t(n=2) }}, {{ \"papers\" | t(n=zero) }}, {{ \"papers\" | "
        "t(n=minus) }}";
    EXPECT_EQ(rendered(page, "en"), "1 paper, 2 papers, 0 papers, -3 papers");
    EXPECT_EQ(rendered(page, "zh"), "1篇论文, 2篇论文, 0篇论文, -3篇论文");
}

TEST(Template, PutsArgumentsWhereEachLanguageWantsThem) {
    const std::string page = "{{ \"by\" | t(who=leaf.label, what=title) }}";
    EXPECT_EQ(rendered(page, "en"), "Balloon 扩张 by PBC {not closed");
    EXPECT_EQ(rendered(page, "zh"), "PBC的“Balloon 扩张”");
}

TEST(Template, ComparesAndKeepsPhrases) {
    EXPECT_EQ(rendered("{% set h = \"home\" | t %}{% if h == \"Home & more\" %}{{ h | length }}{% endif %}"), "11");
}

TEST(Template, TakesAnUnknownLanguageForTheFirst) {
    EXPECT_EQ(rendered("{{ \"home\" | t }}", "fr"), "首页");
}

TEST(TemplateSet, RendersAPageInMemoryOfItsOwnSizeAfterAHugeOne) {
    TemplateSet set(Sources{{"page.html", "<p>{{ title }}</p>{% for leaf in leaves %}{{ leaf.label }}{% endfor %}"}},
                    {}, sample_strings());
    Diagnostics diagnostics;
    const auto page = compile<SampleView>(set, "page.html", diagnostics);
    SampleView huge = sample();
    huge.leaves.assign(100'000, LeafView{.label = "a label"});
    EXPECT_GT(page->render(huge, "en").size(), 700'000U);
    const std::string small = page->render(sample(), "en");
    EXPECT_LT(small.capacity(), 2 * small.size() + 100);
}

}  // namespace
}  // namespace conspectus::template_sample::template_set_test
