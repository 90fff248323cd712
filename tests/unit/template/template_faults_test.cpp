#include <gtest/gtest.h>

#include "unit/template/template_sample.h"

namespace conspectus::template_sample::template_faults_test {
namespace {

using Lines = std::vector<std::string>;

struct FaultCase {
    std::string name;
    std::string page;
    Lines expected;
};

const std::vector<FaultCase>& cases() {
    static const std::vector<FaultCase> all = {
        // the text outside and inside of tags
        {"OutputNotClosed",
         "a\n{{ title\nb",
         {"page.html:2:1: '{{' is not closed; write '}}' where it ends [template-syntax]"}},
        {"OutputClosedAsTag",
         "{{ title %} {{ title }}",
         {"page.html:1:10: '{{' is closed by '}}', not by '%}' [template-syntax]"}},
        {"TagClosedAsOutput",
         "{% if yes }}a{% endif %}",
         {"page.html:1:11: '{%' is closed by '%}', not by '}}' [template-syntax]"}},
        {"TagNotClosedBeforeNext",
         "{% if yes {{ title }}{% endif %}",
         {"page.html:1:1: '{%' is not closed; write '%}' where it ends [template-syntax]"}},
        {"CommentNotClosed",
         "a {# b",
         {"page.html:1:3: this comment is not closed; write '#}' behind it [template-syntax]"}},
        {"RawNotClosed",
         "{% raw %} {{ x }}",
         {"page.html:1:1: this raw section is not closed; write '{% endraw %}' behind it [template-syntax]"}},
        {"RawTakesNothing", "{% raw x %}", {"page.html:1:4: 'raw' takes nothing; write '{% raw %}' [template-syntax]"}},
        {"EndRawAlone", "{% endraw %}", {"page.html:1:4: 'endraw' without a 'raw' before it [template-syntax]"}},
        {"TextNotClosed",
         "{{ \"abc }}\n{{ titel }}",
         {"page.html:1:4: this text is not closed on its line; write \" behind it [template-syntax]",
          "page.html:2:4: 'titel' is neither a field of sample page nor a variable set here; did you mean 'title'? "
          "[template-name]"}},
        {"UnknownEscape",
         "{{ \"a\\qb\" }}",
         {"page.html:1:6: a text knows the escapes \\\\ \\\" \\' \\n and \\t only; write \\\\ for a backslash "
          "[template-syntax]"}},
        {"BadNumber",
         "{{ 12ab }}{{ 012 }}{{ 1234567890123456789 }}",
         {"page.html:1:4: '12ab' is not a whole number of at most 18 digits [template-syntax]",
          "page.html:1:14: '012' is not a whole number of at most 18 digits [template-syntax]",
          "page.html:1:23: '1234567890123456789' is not a whole number of at most 18 digits [template-syntax]"}},
        {"ForeignCharacter",
         "{{ title ； }}{{ “x” }}",
         {"page.html:1:10: '；' cannot stand in an expression; its signs are those of the plain keyboard, such as \" "
          "and , [template-syntax]",
          "page.html:1:17: '“' cannot stand in an expression; its signs are those of the plain keyboard, such as \" "
          "and , [template-syntax]"}},
        // expressions
        {"EmptyOutput", "{{ }}", {"page.html:1:4: expected a value, found '}}' [template-syntax]"}},
        {"TwoValues",
         "{{ title names }}",
         {"page.html:1:10: expected the end of the output, found 'names' [template-syntax]"}},
        {"OperatorWithoutValue", "{{ title ~ }}", {"page.html:1:12: expected a value, found '}}' [template-syntax]"}},
        {"Subscript",
         "{{ names[0] }}",
         {"page.html:1:9: values have fields only, written 'a.b'; '[' is not known here [template-syntax]"}},
        {"Call",
         "{{ title.upper() }}",
         {"page.html:1:15: values cannot be called; a filter is written 'value | name' [template-syntax]"}},
        {"Arithmetic",
         "{{ n + 1 }}",
         {"page.html:1:6: templates do not calculate; '~' joins texts, and numbers come ready from the view "
          "[template-syntax]"}},
        {"IsTest",
         "{% if title is defined %}{% endif %}",
         {"page.html:1:13: tests with 'is' are not known here; write '{% if value %}' or '==' [template-syntax]"}},
        {"ChainedComparison",
         "{% if 1 < n < 3 %}{% endif %}",
         {"page.html:1:13: comparisons cannot be chained; join them with 'and' [template-syntax]"}},
        {"ChoiceWithoutElse",
         "{{ \"a\" if yes }}",
         {"page.html:1:15: expected 'else' and the other value, found '}}' [template-syntax]"}},
        {"ParenthesisNotClosed",
         "{{ (title }}",
         {"page.html:1:11: expected ')' after the expression in parentheses, found '}}' [template-syntax]"}},
        {"FieldMissingAfterDot",
         "{{ leaf. }}",
         {"page.html:1:10: expected a field's name after '.', found '}}' [template-syntax]"}},
        {"FilterMissing",
         "{{ title | }}",
         {"page.html:1:12: expected a filter's name after '|', found '}}' [template-syntax]"}},
        {"ReservedWordAsValue", "{{ none }}", {"page.html:1:4: expected a value, found 'none' [template-syntax]"}},
        // tags
        {"UnknownTag",
         "{% fro x in names %}{% endfor %}",
         {"page.html:1:4: 'fro' is not a tag of this template language; did you mean 'for'? [template-syntax]",
          "page.html:1:24: 'endfor' without a 'for' before it [template-syntax]"}},
        {"ForeignTag",
         "{% macro x() %}{% endmacro %}",
         {"page.html:1:4: 'macro' is not a tag of this template language, which has if, for, block, extends, include, "
          "set and raw [template-syntax]",
          "page.html:1:19: 'endmacro' is not a tag of this template language, which has if, for, block, extends, "
          "include, set and raw [template-syntax]"}},
        {"TagWithoutName",
         "{% %}",
         {"page.html:1:4: expected the name of a tag after '{%', found '%}' [template-syntax]"}},
        {"IfNotClosed",
         "a\n  {% if yes %}b",
         {"page.html:2:6: 'if' is not closed; write '{% endif %}' where it ends [template-syntax]"}},
        {"WrongEnd",
         "{% if yes %}{% for x in names %}{% endif %}",
         {"page.html:1:16: 'for' is not closed; write '{% endfor %}' where it ends [template-syntax]"}},
        {"EndAlone", "{% endfor %}", {"page.html:1:4: 'endfor' without a 'for' before it [template-syntax]"}},
        {"ElseAlone", "{% else %}", {"page.html:1:4: 'else' stands outside of an 'if' or 'for' [template-syntax]"}},
        {"ElifAfterElse",
         "{% if yes %}{% else %}{% elif no %}{% endif %}",
         {"page.html:1:26: 'elif' stands after the 'else' [template-syntax]"}},
        {"TwoElses",
         "{% if yes %}{% else %}{% else %}{% endif %}",
         {"page.html:1:26: 'else' stands after the 'else' [template-syntax]"}},
        {"ElifInLoop",
         "{% for x in names %}{% elif no %}{% endfor %}",
         {"page.html:1:24: 'elif' stands outside of an 'if' [template-syntax]"}},
        {"LoopFilter",
         "{% for x in names if x %}{% endfor %}",
         {"page.html:1:19: a loop takes its whole list; put '{% if … %}' inside the loop [template-syntax]"}},
        {"LoopOfPairs",
         "{% for a, b in names %}{% endfor %}",
         {"page.html:1:9: expected 'in' and a list after the loop's variable, found ',' [template-syntax]"}},
        {"LoopWithoutIn",
         "{% for a names %}{{ a }}{% endfor %}",
         {"page.html:1:10: expected 'in' and a list after the loop's variable, found 'names' [template-syntax]"}},
        {"SetWithoutValue",
         "{% set x %}a",
         {"page.html:1:10: expected '=' after the variable, found '%}' [template-syntax]"}},
        {"SetReservedWord",
         "{% set loop = 1 %}",
         {"page.html:1:8: 'loop' is a word of the language and cannot name a variable [template-syntax]"}},
        {"IncludeOfExpression",
         "{% include title %}",
         {"page.html:1:12: expected a template's path in quotes after 'include', found 'title' [template-syntax]"}},
        {"IncludeWithContext",
         "{% include \"a.html\" with context %}",
         {"page.html:1:12: there is no template 'a.html' [template-name]",
          "page.html:1:21: expected the end of the tag, found 'with' [template-syntax]"}},
        {"ExtendsNotFirst",
         "a{% extends \"b.html\" %}",
         {"page.html:1:5: 'extends' must be the first thing in its file [template-syntax]"}},
        {"BlockTwice",
         "{% block a %}{% endblock %}\n{% block a %}{% endblock %}",
         {"page.html:2:10: block 'a' stands twice in this file [template-syntax]"}},
        {"BlockInLoop",
         "{% for x in names %}{% block a %}{% endblock %}{% endfor %}",
         {"page.html:1:24: a block cannot stand inside of a loop; put the loop into the block [template-syntax]"}},
        {"EndBlockOfOther",
         "{% block a %}{% endblock b %}",
         {"page.html:1:26: this closes block 'a', not 'b' [template-syntax]"}},
        // names
        {"UnknownName",
         "{{ titel }}",
         {"page.html:1:4: 'titel' is neither a field of sample page nor a variable set here; did you mean 'title'? "
          "[template-name]"}},
        {"UnknownNameWithoutNear",
         "{{ whatsoever }}",
         {"page.html:1:4: 'whatsoever' is neither a field of sample page nor a variable set here [template-name]"}},
        {"UnknownField",
         "{{ leaf.lable }}",
         {"page.html:1:9: 'leaf' has no field 'lable'; did you mean 'label'? [template-name]"}},
        {"UnknownFieldWithoutNear",
         "{{ leaf.whatsoever }}",
         {"page.html:1:9: 'leaf' has no field 'whatsoever'; it has count, label, leaves, note, tags, url "
          "[template-name]"}},
        {"FieldOfText", "{{ title.label }}", {"page.html:1:10: 'title' is text and has no fields [template-name]"}},
        {"FieldOfList",
         "{{ leaves.label }}",
         {"page.html:1:11: 'leaves' is a list; its elements are reached with '{% for %}' [template-name]"}},
        {"UnknownInBranchNeverTaken",
         "{% if false %}{{ titel }}{% else %}{{ nmaes }}{% endif %}",
         {"page.html:1:18: 'titel' is neither a field of sample page nor a variable set here; did you mean 'title'? "
          "[template-name]",
          "page.html:1:39: 'nmaes' is neither a field of sample page nor a variable set here; did you mean 'names'? "
          "[template-name]"}},
        {"LoopOutsideOfLoop",
         "{{ loop.index }}",
         {"page.html:1:4: 'loop' is known only in a '{% for %}' of this file [template-name]"}},
        {"UnknownLoopField",
         "{% for x in names %}{{ loop.indx }}{{ loop }}{{ loop.a.b }}{% endfor %}",
         {"page.html:1:29: 'loop' is read as loop.index, index0, first, last or length; did you mean 'index'? "
          "[template-name]",
          "page.html:1:39: 'loop' is read as loop.index, index0, first, last or length [template-name]",
          "page.html:1:54: 'loop' is read as loop.index, index0, first, last or length [template-name]"}},
        {"LoopVariableBehindItsLoop",
         "{% for name in names %}{% endfor %}{{ name }}",
         {"page.html:1:39: 'name' is neither a field of sample page nor a variable set here; did you mean 'names'? "
          "[template-name]"}},
        {"UnknownFilter",
         "{{ title | lenght }}{{ title | upper }}{{ body | safe }}",
         {"page.html:1:12: there is no filter 'lenght'; did you mean 'length'? [template-name]",
          "page.html:1:32: there is no filter 'upper'; there are default, join, length and t [template-name]",
          "page.html:1:50: there is no filter 'safe': every value is escaped for its place, and HTML comes as HTML "
          "from the view [template-name]"}},
        {"UnknownTemplate",
         "{% include \"b.html\" %}",
         {"page.html:1:12: there is no template 'b.html' [template-name]"}},
        {"SuperOutsideOfBlock",
         "{{ super() }}",
         {"page.html:1:4: 'super()' stands only inside of a block [template-name]"}},
        {"SuperWithoutParent",
         "{% block a %}{{ super() }}{% endblock %}",
         {"page.html:1:17: no template that this one extends has a block 'a', so there is nothing for 'super()' "
          "[template-name]"}},
        {"SuperInExpression",
         "{% block a %}{{ super() | length }}{% endblock %}",
         {"page.html:1:17: 'super()' stands alone, as '{{ super() }}' [template-type]"}},
        // kinds
        {"BooleanShown",
         "{{ yes }}{{ n == 1 }}",
         {"page.html:1:4: 'yes' is a yes/no value; test it with '{% if %}' [template-type]",
          "page.html:1:15: this value is a yes/no value; test it with '{% if %}' [template-type]"}},
        {"ListShown",
         "{{ names }}",
         {"page.html:1:4: 'names' is a list; show its elements with '{% for %}', or texts with '| join(\", \")' "
          "[template-type]"}},
        {"RecordShown",
         "{{ leaf }}",
         {"page.html:1:4: 'leaf' is a record (leaf); show one of its fields [template-type]"}},
        {"OptionalShown",
         "{{ subtitle }}{{ next.label }}{{ title ~ volume }}",
         {"page.html:1:4: 'subtitle' may be absent; put '{% if subtitle %}' around it, or give it a '| default(\"…\")' "
          "[template-type]",
          "page.html:1:23: 'next' may be absent, so its fields stand only inside of '{% if next %}' [template-type]",
          "page.html:1:42: 'volume' may be absent; put '{% if volume %}' around it, or give it a '| default(\"…\")' "
          "[template-type]"}},
        {"OptionalBehindItsTest",
         "{% if subtitle %}{% endif %}{{ subtitle }}",
         {"page.html:1:32: 'subtitle' may be absent; put '{% if subtitle %}' around it, or give it a '| "
          "default(\"…\")' [template-type]"}},
        {"OptionalInElse",
         "{% if subtitle %}a{% else %}{{ subtitle }}{% endif %}",
         {"page.html:1:32: 'subtitle' may be absent; put '{% if subtitle %}' around it, or give it a '| "
          "default(\"…\")' [template-type]"}},
        {"OptionalUnderOr",
         "{% if subtitle or absent %}{{ subtitle }}{% endif %}",
         {"page.html:1:31: 'subtitle' may be absent; put '{% if subtitle %}' around it, or give it a '| "
          "default(\"…\")' [template-type]"}},
        {"OptionalForgotten",
         "{% set x = next %}{% if x %}{% set x = parent %}{{ x.label }}{% endif %}",
         {"page.html:1:54: 'x' may be absent, so its fields stand only inside of '{% if x %}' [template-type]"}},
        {"LoopOverText",
         "{% for x in title %}{{ x }}{% endfor %}",
         {"page.html:1:13: a loop runs over a list, and 'title' is text [template-type]"}},
        {"LoopOverRecord",
         "{% for x in leaf %}{{ x }}{% endfor %}",
         {"page.html:1:13: a loop runs over a list, and 'leaf' is a record (leaf) [template-type]"}},
        {"ComparisonOfKinds",
         "{% if n == title %}{% endif %}{% if yes == true %}{% endif %}{% if names == nothing %}{% endif %}",
         {"page.html:1:9: text is compared with text and a number with a number, not a number with text "
          "[template-type]",
          "page.html:1:41: a yes/no value is not compared; test it with '{% if value %}' or '{% if not value %}' "
          "[template-type]",
          "page.html:1:74: text is compared with text and a number with a number, not a list of texts with a list of "
          "texts [template-type]"}},
        {"UrlOrder",
         "{% if home < home %}{% endif %}",
         {"page.html:1:12: URLs have no order; they are compared with '==' and '!=' only [template-type]"}},
        {"InOfKinds",
         "{% if n in names %}{% endif %}{% if title in leaves %}{% endif %}{% if 1 in title %}{% endif %}",
         {"page.html:1:9: 'in' looks for a text or number in a list of such, or for a text in a text, not for a number "
          "in a list of texts [template-type]",
          "page.html:1:43: 'in' looks for a text or number in a list of such, or for a text in a text, not for text in "
          "a list of records (leaf) [template-type]",
          "page.html:1:74: 'in' looks for a text or number in a list of such, or for a text in a text, not for a "
          "number in text [template-type]"}},
        {"ConcatenationOfKinds",
         "{{ title ~ home }}{{ body ~ yes }}",
         {"page.html:1:12: '~' joins texts and numbers, and 'home' is a URL [template-type]",
          "page.html:1:22: '~' joins texts and numbers, and 'body' is HTML [template-type]",
          "page.html:1:29: '~' joins texts and numbers, and 'yes' is a yes/no value [template-type]"}},
        {"ChoiceOfKinds",
         "{{ title if yes else n }}",
         {"page.html:1:10: both values of an 'if … else' must be of one kind, and here one is text, the other a number "
          "[template-type]"}},
        {"ChoiceOfOptionalsOfOtherTypes",
         "{% if (next if yes else parent) %}{% endif %}",
         {"page.html:1:8: 'next' may be absent; put '{% if next %}' around it, or give it a '| default(\"…\")' "
          "[template-type]",
          "page.html:1:25: 'parent' may be absent; put '{% if parent %}' around it, or give it a '| default(\"…\")' "
          "[template-type]"}},
        {"ListsOfOtherTypes",
         "{% for x in (names if yes else numbers) %}{% endfor %}",
         {"page.html:1:20: both values of an 'if … else' must be of one kind, and here one is a list of texts, the "
          "other a list of numbers [template-type]"}},
        {"SetToOtherOptionals",
         "{% if yes %}{% set x = next %}{% else %}{% set x = parent %}{% endif %}{% if x %}{% endif %}",
         {"page.html:1:78: 'x' is not set alike in all branches of the 'if' above; set it before the 'if', or in each "
          "branch to the same kind of value [template-name]"}},
        {"SetInSomeBranches",
         "{% if yes %}{% set x = 1 %}{% endif %}{{ x }}",
         {"page.html:1:42: 'x' is not set alike in all branches of the 'if' above; set it before the 'if', or in each "
          "branch to the same kind of value [template-name]"}},
        {"SetToOtherKinds",
         "{% set x = 1 %}{% if yes %}{% set x = \"a\" %}{% endif %}{{ x }}",
         {"page.html:1:59: 'x' is not set alike in all branches of the 'if' above; set it before the 'if', or in each "
          "branch to the same kind of value [template-name]"}},
        {"SetInLoop",
         "{% set x = 1 %}{% for a in names %}{% set x = 2 %}{% endfor %}{{ x }}",
         {"page.html:1:66: the loop above sets a 'x' of its own, which does not change the one from before the loop; "
          "take another name there, or set this one again [template-name]"}},
        // filters
        {"LengthOfNumber",
         "{{ n | length }}",
         {"page.html:1:8: 'length' counts a list or a text, and 'n' is a number [template-type]"}},
        {"LengthWithArgument",
         "{{ names | length(1) }}",
         {"page.html:1:12: the filter 'length' is written 'list | length' [template-type]"}},
        {"JoinOfNumbers",
         "{{ numbers | join(\", \") }}{{ names | join(n) }}{{ names | join }}",
         {"page.html:1:14: 'join' puts a text between the texts of a list, and 'numbers' is no list of texts "
          "[template-type]",
          "page.html:1:38: 'join' puts a text between the texts of a list, and the separator is a number "
          "[template-type]",
          "page.html:1:59: the filter 'join' is written 'list | join(\", \")' [template-type]"}},
        {"DefaultOfOtherKind",
         "{{ absent | default(1) }}",
         {"page.html:1:13: 'default' takes a value of the same kind, and 'absent' is text, the default a number "
          "[template-type]"}},
        {"DefaultThatNeverShows",
         "{{ title | default(\"a\") }}",
         {"page.html:1:12: 'title' is never absent, so this default never shows; 'default(\"…\", true)' also stands "
          "for an empty value [template-type]"}},
        {"DefaultArguments",
         "{{ absent | default }}{{ absent | default(\"a\", 1) }}{{ absent | default(value=\"a\") }}",
         {"page.html:1:13: the filter 'default' is written 'value | default(\"…\")' or 'value | default(\"…\", true)' "
          "[template-type]",
          "page.html:1:35: the filter 'default' is written 'value | default(\"…\")' or 'value | default(\"…\", true)' "
          "[template-type]",
          "page.html:1:65: the filter 'default' is written 'value | default(\"…\")' or 'value | default(\"…\", true)' "
          "[template-type]"}},
        {"UnknownPhrase",
         "{{ \"papres\" | t(n=n) }}",
         {"page.html:1:4: strings/en.yaml has no UI text 'papres'; did you mean 'papers'? [template-name]",
          "page.html:1:4: strings/zh.yaml has no UI text 'papres'; did you mean 'papers'? [template-name]"}},
        {"PhraseWithoutArgument",
         "{{ \"by\" | t(who=title) }}{{ \"papers\" | t }}",
         {"page.html:1:11: 'by' has {what} in strings/en.yaml; write t(what=…) [template-type]",
          "page.html:1:11: 'by' has {what} in strings/zh.yaml; write t(what=…) [template-type]",
          "page.html:1:40: 'papers' counts something in strings/en.yaml; write t(n=…) [template-type]",
          "page.html:1:40: 'papers' counts something in strings/zh.yaml; write t(n=…) [template-type]"}},
        {"PhraseWithUnknownArgument",
         "{{ \"by\" | t(who=title, waht=title) }}{{ \"home\" | t(n=n) }}",
         {"page.html:1:11: 'by' has {what} in strings/en.yaml; write t(what=…) [template-type]",
          "page.html:1:11: 'by' has {what} in strings/zh.yaml; write t(what=…) [template-type]",
          "page.html:1:24: no language's 'by' has {waht}; did you mean 'what'? [template-type]",
          "page.html:1:52: no language's 'home' has {n} [template-type]"}},
        {"PhraseWithWrongKinds",
         "{{ \"papers\" | t(n=title) }}{{ \"by\" | t(who=home, what=yes) }}",
         {"page.html:1:17: 'n' is the number that chooses the plural form, and this is text [template-type]",
          "page.html:1:40: an argument of a UI text is a text or a number, and this is a URL [template-type]",
          "page.html:1:50: an argument of a UI text is a text or a number, and this is a yes/no value "
          "[template-type]"}},
        {"PhraseArgumentsUnnamedOrTwice",
         "{{ \"papers\" | t(n) }}{{ \"papers\" | t(n=n, n=n) }}",
         {"page.html:1:17: the arguments of 't' have names, as in t(n=paper.count) [template-type]",
          "page.html:1:43: the argument 'n' stands twice [template-type]"}},
        {"PhraseOfVariable",
         "{{ title | t }}",
         {"page.html:1:12: 't' takes the key of a UI text in quotes: {{ \"key\" | t }} [template-type]"}},
        {"AllFaultsOfAFile",
         "{{ titel }}\n{% if %}{{ nmaes }}{% endif %}\n{{ title | saef }}",
         {"page.html:1:4: 'titel' is neither a field of sample page nor a variable set here; did you mean 'title'? "
          "[template-name]",
          "page.html:2:7: expected a value, found '%}' [template-syntax]",
          "page.html:2:12: 'nmaes' is neither a field of sample page nor a variable set here; did you mean 'names'? "
          "[template-name]",
          "page.html:3:12: there is no filter 'saef'; there are default, join, length and t [template-name]"}},
    };
    return all;
}

class TemplateFaults : public testing::TestWithParam<std::size_t> {};

TEST_P(TemplateFaults, AreReported) {
    const FaultCase& each = cases()[GetParam()];
    EXPECT_EQ(faults(each.page), each.expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, TemplateFaults, testing::Range(std::size_t{0}, cases().size()),
                         [](const auto& tested) { return cases()[tested.param].name; });

}  // namespace
}  // namespace conspectus::template_sample::template_faults_test
