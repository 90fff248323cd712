#include <gtest/gtest.h>

#include "unit/template/template_sample.h"

// Where values may stand in HTML, and how they are escaped there. The sample's
// `marks` is: a < b & "c" > 'd'

namespace conspectus::template_sample::template_html_test {
namespace {

using Lines = std::vector<std::string>;

struct PlaceCase {
    std::string name;
    std::string page;
    std::string expected;
};

const std::vector<PlaceCase>& places() {
    static const std::vector<PlaceCase> all = {
        {"Text", "<p>{{ marks }}</p>", "<p>a &lt; b &amp; \"c\" &gt; 'd'</p>"},
        {"Attribute", "<p title=\"{{ marks }}\">", "<p title=\"a &lt; b &amp; &quot;c&quot; &gt; 'd'\">"},
        {"AttributeWithText", "<p title=\"x {{ n }} y {{ title }}\">", "<p title=\"x 12 y Balloon 扩张\">"},
        {"AttributeWithSpaces", "<p\n  title = \"{{ n }}\"\n>", "<p\n  title = \"12\"\n>"},
        {"TitleElement", "<title>{{ marks }}</title>{{ body }}",
         "<title>a &lt; b &amp; \"c\" &gt; 'd'</title><p>ready</p>"},
        {"TextArea", "<textarea>{{ n }} </text </textarea >{{ body }}", "<textarea>12 </text </textarea ><p>ready</p>"},
        {"Html", "<div>{{ body }}</div>", "<div><p>ready</p></div>"},
        {"Url", "<a href=\"{{ home }}\">", "<a href=\"../index.html?a=1&amp;b=2\">"},
        {"UrlWithFragment", "<a href=\"{{ home }}#results\">", "<a href=\"../index.html?a=1&amp;b=2#results\">"},
        {"UrlWithQuery", "<a href=\"{{ leaf.url }}?q=1\">", "<a href=\"keywords/pbc.html?q=1\">"},
        {"UrlInText", "{{ home }}", "../index.html?a=1&amp;b=2"},
        {"UrlInPlainAttribute", "<a title=\"see {{ home }}!\">", "<a title=\"see ../index.html?a=1&amp;b=2!\">"},
        {"UrlList", "<img srcset=\"{{ home }} 1x, {{ leaf.url }} 2x\">",
         "<img srcset=\"../index.html?a=1&amp;b=2 1x, keywords/pbc.html 2x\">"},
        {"UrlByChoice", "<a href=\"{% if no %}{{ home }}{% else %}{{ leaf.url }}{% endif %}#a\">",
         "<a href=\"keywords/pbc.html#a\">"},
        {"OptionalAttribute", "<p{% if yes %} lang=\"{{ n }}\"{% endif %}>", "<p lang=\"12\">"},
        {"OptionalAttributeLeftOut", "<p{% if no %} lang=\"{{ n }}\"{% endif %}>", "<p>"},
        {"OptionalBareAttribute", "<input{% if yes %} checked{% endif %}{% if no %} disabled{% endif %} >",
         "<input checked >"},
        {"OptionalAttributeBeforeOthers", "<p {% if yes %}id=\"{{ n }}\" {% endif %}class=\"a\">",
         "<p id=\"12\" class=\"a\">"},
        {"AttributesInLoop", "<p{% for x in names %} data-a=\"{{ loop.index }}\"{% endfor %}>",
         "<p data-a=\"1\" data-a=\"2\" data-a=\"3\">"},
        {"PartOfAttribute", "<p class=\"a{% if yes %} b{% endif %}{% for x in numbers %} n{{ x }}{% endfor %}\">",
         "<p class=\"a b n3 n12 n7\">"},
        {"BranchInsideOfScript", "<script>{% if yes %}var a = \"</p>\";{% endif %}</script>{{ n }}",
         "<script>var a = \"</p>\";</script>12"},
        {"ScriptEndsInCapitals", "<script>if (a </b/) x</SCRIPT\n>{{ body }}",
         "<script>if (a </b/) x</SCRIPT\n><p>ready</p>"},
        {"AfterStyle", "<style>p > a { color: red } </styl </style>{{ n }}",
         "<style>p > a { color: red } </styl </style>12"},
        {"AfterComment",
         "<!-- <p title=\" --> {{ n }} <!----> {{ n }} <!--> {{ n }} <!-- -- - --> {{ n }} <!-- --!> {{ n }}",
         "<!-- <p title=\" --> 12 <!----> 12 <!--> 12 <!-- -- - --> 12 <!-- --!> 12"},
        {"AfterDoctype", "<!doctype html>{{ n }}<?xml ?>{{ n }}", "<!doctype html>12<?xml ?>12"},
        {"LiteralQuotes", "<p title='a\"b' class=a id=\"it's\">{{ n }}", "<p title='a\"b' class=a id=\"it's\">12"},
        {"SelfClosing", "<br/><img alt=\"{{ n }}\"/>{{ n }}", "<br/><img alt=\"12\"/>12"},
        {"Refresh", "<meta http-equiv=\"refresh\" content=\"0; url={{ home }}\">",
         "<meta http-equiv=\"refresh\" content=\"0; url=../index.html?a=1&amp;b=2\">"},
        {"OtherMeta", "<meta name=\"description\" content=\"{{ marks }}\">",
         "<meta name=\"description\" content=\"a &lt; b &amp; &quot;c&quot; &gt; 'd'\">"},
        {"JoinInAttribute", "<p title=\"{{ names | join('\"') }}\">",
         "<p title=\"刘建龙&quot;Liu &amp; Shi&quot;Zhang\">"},
        {"PhraseIsEscaped", "<p title=\"{{ \"home\" | t }}\">{{ \"by\" | t(who=marks, what=n) }}",
         "<p title=\"Home &amp; more\">12 by a &lt; b &amp; \"c\" &gt; 'd' {not closed"},
    };
    return all;
}

class TemplatePlaces : public testing::TestWithParam<std::size_t> {};

TEST_P(TemplatePlaces, EscapeForTheirKind) {
    const PlaceCase& each = places()[GetParam()];
    EXPECT_EQ(rendered(each.page), each.expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, TemplatePlaces, testing::Range(std::size_t{0}, places().size()),
                         [](const auto& tested) { return places()[tested.param].name; });

struct RefusedCase {
    std::string name;
    std::string page;
    Lines expected;
};

const std::vector<RefusedCase>& cases() {
    static const std::vector<RefusedCase> all = {
        {"UnquotedAttribute",
         "<p title={{ title }}>",
         {"page.html:1:13: put the value of the attribute 'title' into double quotes [template-context]"}},
        {"SingleQuotedAttribute",
         "<p title='{{ title }}'>",
         {"page.html:1:14: put the value of the attribute 'title' into double quotes [template-context]"}},
        {"PartlyUnquotedAttribute",
         "<p title=a{{ title }}>",
         {"page.html:1:14: put the value of the attribute 'title' into double quotes [template-context]"}},
        {"TagName",
         "<{{ title }}>",
         {"page.html:1:5: a value may not be part of a tag's name; write the tags out, with '{% if %}' around them "
          "[template-context]"}},
        {"PartOfTagName",
         "<h{{ n }}>",
         {"page.html:1:6: a value may not be part of a tag's name; write the tags out, with '{% if %}' around them "
          "[template-context]"}},
        {"EndTagName",
         "</{{ title }}>",
         {"page.html:1:6: a value may not be part of a tag's name; write the tags out, with '{% if %}' around them "
          "[template-context]"}},
        {"WholeAttribute",
         "<p {{ title }}>",
         {"page.html:1:7: a value may not be an attribute or part of its name; write name=\"{{ value }}\", with '{% if "
          "%}' around it where it may be left out [template-context]"}},
        {"AttributeName",
         "<p {{ title }}=\"a\">",
         {"page.html:1:7: a value may not be an attribute or part of its name; write name=\"{{ value }}\", with '{% if "
          "%}' around it where it may be left out [template-context]"}},
        {"PartOfAttributeName",
         "<p data-{{ title }}=\"a\">",
         {"page.html:1:12: a value may not be an attribute or part of its name; write name=\"{{ value }}\", with '{% "
          "if %}' around it where it may be left out [template-context]"}},
        {"BehindAttribute",
         "<p a=\"b\"{{ title }}>",
         {"page.html:1:12: a value may not be an attribute or part of its name; write name=\"{{ value }}\", with '{% "
          "if %}' around it where it may be left out [template-context]"}},
        {"AttributeOfEndTag",
         "</p title=\"{{ title }}\">",
         {"page.html:1:15: an end tag has no attributes [template-context]"}},
        {"Comment",
         "<!-- {{ title }} -->",
         {"page.html:1:9: no value may stand in a comment of the page; a comment for readers of the template is '{# … "
          "#}' [template-context]"}},
        {"Doctype",
         "<!doctype {{ title }}>",
         {"page.html:1:14: no value may stand in a declaration [template-context]"}},
        {"Script",
         "<script>{{ title }}</script>",
         {"page.html:1:12: no value may stand in <script>; what scripts need comes ready from the program "
          "[template-context]"}},
        {"ScriptString",
         "<script type=\"application/json\">\"{{ title }}\"</script>",
         {"page.html:1:37: no value may stand in <script>; what scripts need comes ready from the program "
          "[template-context]"}},
        {"Style", "<style>{{ title }}</style>", {"page.html:1:11: no value may stand in <style> [template-context]"}},
        {"StyleWithUrl",
         "<style>a { background: url({{ home }}) }</style>",
         {"page.html:1:31: no value may stand in <style> [template-context]"}},
        {"ForeignRawElements",
         "<iframe>{{ n }}</iframe><xmp>{{ n }}</xmp><noembed>{{ n }}</noembed>",
         {"page.html:1:12: no value may stand in <iframe> [template-context]",
          "page.html:1:33: no value may stand in <xmp> [template-context]",
          "page.html:1:55: no value may stand in <noembed> [template-context]"}},
        {"EndOfTitle",
         "<title></title{{ title }}>",
         {"page.html:1:1: the page ends in the text of <title> that begins here; close it [template-html]",
          "page.html:1:18: a value may not be part of a tag's name; write the tags out, with '{% if %}' around them "
          "[template-context]"}},
        {"HtmlInTitle",
         "<title>{{ body }}</title>",
         {"page.html:1:11: <title> shows its text as it is, so HTML may not stand in it; give the view a plain text "
          "for it [template-context]"}},
        {"HtmlInAttribute",
         "<p title=\"{{ body }}\">",
         {"page.html:1:14: the attribute 'title' takes text, not HTML; give the view a plain text for it "
          "[template-context]"}},
        {"EventHandler",
         "<p onclick=\"{{ title }}\" ONLOAD=\"{{ n }}\">",
         {"page.html:1:16: the attribute 'onclick' is code or a command, so no value may stand in it; write it out, or "
          "leave it to the program [template-context]",
          "page.html:1:37: the attribute 'onload' is code or a command, so no value may stand in it; write it out, or "
          "leave it to the program [template-context]"}},
        {"StyleAttribute",
         "<p style=\"{{ title }}\">",
         {"page.html:1:14: the attribute 'style' is code or a command, so no value may stand in it; write it out, or "
          "leave it to the program [template-context]"}},
        {"DocumentAttribute",
         "<iframe srcdoc=\"{{ title }}\">",
         {"page.html:1:1: the page ends in the text of <iframe> that begins here; close it [template-html]",
          "page.html:1:20: the attribute 'srcdoc' is code or a command, so no value may stand in it; write it out, or "
          "leave it to the program [template-context]"}},
        {"AnimatedAttribute",
         "<svg><animate attributeName=\"{{ title }}\" to=\"{{ title }}\" values=\"{{ title }}\"/>",
         {"page.html:1:33: the attribute 'attributename' is code or a command, so no value may stand in it; write it "
          "out, or leave it to the program [template-context]",
          "page.html:1:50: the attribute 'to' is code or a command, so no value may stand in it; write it out, or "
          "leave it to the program [template-context]",
          "page.html:1:71: the attribute 'values' is code or a command, so no value may stand in it; write it out, or "
          "leave it to the program [template-context]"}},
        {"TextAsUrl",
         "<a href=\"{{ title }}\">",
         {"page.html:1:13: the attribute 'href' takes a URL, and this value is not one; the view must give it as a URL "
          "[template-context]"}},
        {"TextInUrl",
         "<a href=\"papers/{{ title }}.html\">",
         {"page.html:1:20: the attribute 'href' takes a URL, and this value is not one; the view must give it as a URL "
          "[template-context]"}},
        {"NumberInFragment",
         "<a href=\"#ref-{{ n }}\">",
         {"page.html:1:18: the attribute 'href' takes a URL, and this value is not one; the view must give it as a URL "
          "[template-context]"}},
        {"UrlBehindText",
         "<a href=\"javascript:{{ home }}\">",
         {"page.html:1:24: the attribute 'href' takes one URL, with nothing before it [template-context]"}},
        {"UrlBehindUrl",
         "<a href=\"{{ home }}{{ home }}\">",
         {"page.html:1:23: the attribute 'href' takes one URL, with nothing before it [template-context]"}},
        {"PathBehindUrl",
         "<a href=\"{{ home }}/a/b\">",
         {"page.html:1:20: behind a URL only a fragment such as '#results' or a query may follow [template-html]"}},
        {"TextBehindUrl",
         "<a href=\"{{ home }}#{{ title }}\">",
         {"page.html:1:24: the attribute 'href' takes a URL, and this value is not one; the view must give it as a URL "
          "[template-context]"}},
        {"UrlAttributes",
         "<form action=\"{{ n }}\"><button formaction=\"{{ n }}\"><img SRC=\"{{ n }}\" srcset=\"{{ n }}\">"
         "<q cite=\"{{ n }}\"><video poster=\"{{ n }}\"><object data=\"{{ n }}\"><use xlink:href=\"{{ n }}\">"
         "<link imagesrcset=\"{{ n }}\"><a ping=\"{{ n }}\">",
         {"page.html:1:18: the attribute 'action' takes a URL, and this value is not one; the view must give it as a "
          "URL [template-context]",
          "page.html:1:47: the attribute 'formaction' takes a URL, and this value is not one; the view must give it as "
          "a URL [template-context]",
          "page.html:1:66: the attribute 'src' takes a URL, and this value is not one; the view must give it as a URL "
          "[template-context]",
          "page.html:1:83: the attribute 'srcset' takes a URL, and this value is not one; the view must give it as a "
          "URL [template-context]",
          "page.html:1:101: the attribute 'cite' takes a URL, and this value is not one; the view must give it as a "
          "URL [template-context]",
          "page.html:1:125: the attribute 'poster' takes a URL, and this value is not one; the view must give it as a "
          "URL [template-context]",
          "page.html:1:148: the attribute 'data' takes a URL, and this value is not one; the view must give it as a "
          "URL [template-context]",
          "page.html:1:174: the attribute 'xlink:href' takes a URL, and this value is not one; the view must give it "
          "as a URL [template-context]",
          "page.html:1:202: the attribute 'imagesrcset' takes a URL, and this value is not one; the view must give it "
          "as a URL [template-context]",
          "page.html:1:220: the attribute 'ping' takes a URL, and this value is not one; the view must give it as a "
          "URL [template-context]"}},
        {"UrlInSomeBranches",
         "<a href=\"{% if yes %}{{ home }}{% endif %}{{ home }}\">",
         {"page.html:1:46: the attribute 'href' takes one URL, with nothing before it [template-context]"}},
        {"UrlsInLoop",
         "<a href=\"{% for x in leaves %}{{ x.url }}{% endfor %}\">",
         {"page.html:1:13: the body of this 'for' begins in the attribute 'href' and ends behind the URL of the "
          "attribute 'href', so it cannot be repeated; close in it what it opens [template-html]"}},
        {"TextInRefresh",
         "<meta http-equiv=\"Refresh\" content=\"0; url={{ title }}\">",
         {"page.html:1:47: a page that refreshes takes a URL alone as its content, and this value is not one "
          "[template-context]"}},
        {"TextBeforeRefresh",
         "<meta content=\"{{ title }}\" http-equiv=refresh>",
         {"page.html:1:47: a page that refreshes takes a URL alone as its content; write http-equiv before content "
          "[template-html]"}},
        {"HttpEquiv",
         "<meta http-equiv=\"{{ title }}\">",
         {"page.html:1:22: the attribute 'http-equiv' is code or a command, so no value may stand in it; write it out, "
          "or leave it to the program [template-context]"}},
        // HTML in which the place is in doubt
        {"LoneLess",
         "a < b {{ n }} <",
         {"page.html:1:4: this '<' opens no tag; write '&lt;' to show it [template-html]",
          "page.html:1:15: the page ends in a tag without name that begins here; close it [template-html]"}},
        {"MissingQuote",
         "<p title=\"a><a href=\"b\">{{ n }}</a>",
         {"page.html:1:22: expected white space before the next attribute; is the quote of a value missing? "
          "[template-html]"}},
        {"QuoteInName",
         "<p a\"b='c'>",
         {"page.html:1:5: this character cannot stand in an attribute's name; is the quote of a value missing? "
          "[template-html]"}},
        {"QuoteInUnquoted",
         "<p a=b\"c>",
         {"page.html:1:7: this character cannot stand in a value without quotes; put double quotes around the value "
          "[template-html]"}},
        {"NoSpaceBetweenAttributes",
         "<p a=\"b\"c=\"d\">",
         {"page.html:1:9: expected white space before the next attribute; is the quote of a value missing? "
          "[template-html]"}},
        {"NoValue", "<p a=>", {"page.html:1:6: expected a value in double quotes after '=' [template-html]"}},
        {"NoName", "<p =\"a\">", {"page.html:1:4: expected an attribute's name before '=' [template-html]"}},
        {"HiddenScriptEnd",
         "<script><!-- <script></script>{{ title }}",
         {"page.html:1:12: a script cannot hold '<!--', which hides its end; write '<\\!--' [template-html]"}},
        {"PageEndsInTag",
         "a\n<p class=\"b\"",
         {"page.html:2:1: the page ends in the tag <p> that begins here; close it "
          "[template-html]"}},
        {"PageEndsInAttribute",
         "<p class=\"b",
         {"page.html:1:1: the page ends in the attribute 'class' that begins here; close it [template-html]"}},
        {"PageEndsInComment",
         "a <!-- b",
         {"page.html:1:3: the page ends in a comment that begins here; close it [template-html]"}},
        {"PageEndsInScript",
         "a <script> b </scrip",
         {"page.html:1:3: the page ends in the text of <script> that begins here; close it [template-html]"}},
        {"BranchOpensQuote",
         "<p class=\"{% if yes %}a\"{% endif %}>",
         {"page.html:1:14: the branches of this 'if' end in different places of the HTML, one in the tag <p>, another "
          "in the attribute 'class'; close in each branch what it opens "
          "[template-html]"}},
        {"BranchesDiffer",
         "{% if yes %}<p>{% elif no %}<p class=\"{% else %}<p>{% endif %}",
         {"page.html:1:4: the branches of this 'if' end in different places of the HTML, one in text, another in the "
          "attribute 'class'; close in each branch what it opens [template-html]"}},
        {"BranchesOpenTags",
         "<{% if yes %}ol{% else %}ul{% endif %}>",
         {"page.html:1:5: the branches of this 'if' end in different places of the HTML, one in the tag <ol>, another "
          "in the tag <ul>; close in each branch what "
          "it opens [template-html]"}},
        {"BranchEndsInName",
         "<p{% if yes %}re{% endif %} class=\"a\">{{ n }}",
         {"page.html:1:15: expected white space before the next attribute; is the quote of a value missing? "
          "[template-html]"}},
        {"BranchLeavesScript",
         "{% if yes %}<script>{% endif %}{{ title }}{% if yes %}</script>{% endif %}",
         {"page.html:1:4: the branches of this 'if' end in different places of the HTML, one in the text of <script>, "
          "another in text; close in each branch what it opens [template-html]",
          "page.html:1:35: no value may stand in <script>; what scripts need comes ready from the program "
          "[template-context]",
          "page.html:1:46: the branches of this 'if' end in different places of the HTML, one in text, another in the "
          "text of <script>; close in each branch what it opens [template-html]"}},
        {"LoopOpensTag",
         "{% for x in names %}<p class=\"a\"{% endfor %}",
         {"page.html:1:4: the body of this 'for' begins in text and ends in the tag <p>, "
          "so it cannot be repeated; close in it what it opens [template-html]"}},
        {"LoopWithoutSpace",
         "<p {% for x in names %}a=\"b\"{% endfor %}>",
         {"page.html:1:7: repeated, this 'for' would join attributes; start its body with white space "
          "[template-html]"}},
        {"LoopElseOpensTag",
         "{% for x in names %}{% else %}<p {% endfor %}",
         {"page.html:1:24: the 'else' of this 'for' begins in text and ends in the tag <p>; close in it what it opens "
          "[template-html]"}},
    };
    return all;
}

class TemplateRefuses : public testing::TestWithParam<std::size_t> {};

TEST_P(TemplateRefuses, ValuesWhereTheyCannotBeEscaped) {
    const RefusedCase& each = cases()[GetParam()];
    EXPECT_EQ(faults(each.page), each.expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, TemplateRefuses, testing::Range(std::size_t{0}, cases().size()),
                         [](const auto& tested) { return cases()[tested.param].name; });

}  // namespace
}  // namespace conspectus::template_sample::template_html_test
