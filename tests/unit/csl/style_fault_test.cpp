#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "csl/style_reader.h"

namespace conspectus::style_fault_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Returns the faults of a style as "line:column: text". A style is refused if, and only if, it has one.
std::vector<std::string> faults_of(
    const std::string& xml, const csl::LocaleFiles& files = [](std::string_view) { return std::string_view(); }) {
    std::vector<csl::StyleFault> faults;
    const auto style = csl::compile_style(xml, "", files, faults);
    EXPECT_EQ(style == nullptr, !faults.empty()) << xml;
    std::vector<std::string> texts;
    for (const csl::StyleFault& fault : faults)
        texts.push_back(std::to_string(fault.line) + ":" + std::to_string(fault.column) + ": " + fault.text);
    return texts;
}

/// A style with elements before its citation, and others in its layout, which is line 3.
std::string style_of(const std::string& layout, const std::string& before = "", const std::string& attributes = "") {
    return "<style version=\"1.0\" " + attributes + ">\n" + before + "<citation><layout>\n" + layout +
           "\n</layout></citation>\n</style>\n";
}

std::string repeated(const std::string& text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
}

TEST(StyleFault, IsNotFoundInASoundStyle) {
    EXPECT_THAT(faults_of(style_of("<text variable=\"title\"/>")), IsEmpty());
}

TEST(StyleFault, NamesTheElementThatIsUnknown) {
    EXPECT_THAT(faults_of(style_of("  <txt variable=\"title\"/>")),
                ElementsAre("3:3: 'txt' is no rendering element; expected text, number, label, date, names, group or "
                            "choose"));
}

TEST(StyleFault, NamesElementsThatAreInTheWrongPlace) {
    EXPECT_THAT(faults_of(style_of("<names variable=\"author\"><text variable=\"title\"/></names>")),
                ElementsAre("3:26: 'text' cannot be in 'names'; expected name, et-al, label or substitute"));
    EXPECT_THAT(faults_of(style_of("<choose><text variable=\"title\"/></choose>")),
                ElementsAre("3:9: 'text' cannot be in 'choose'; expected if, else-if or else"));
}

TEST(StyleFault, SuggestsTheMacroThatIsMeant) {
    EXPECT_THAT(faults_of(style_of("<text macro=\"auhtor\"/>", "<macro name=\"author\"><text value=\"a\"/></macro>")),
                ElementsAre("3:1: there is no macro 'auhtor'; did you mean 'author'?"));
    EXPECT_THAT(faults_of(style_of("<text macro=\"title\"/>")), ElementsAre("3:1: there is no macro 'title'"));
}

TEST(StyleFault, NamesTheMacroThatASortKeyDoesNotFind) {
    EXPECT_THAT(faults_of("<style>\n<citation>\n<sort><key macro=\"year\"/></sort>\n<layout/>\n</citation>\n</style>"),
                ElementsAre("3:7: there is no macro 'year'"));
}

TEST(StyleFault, NamesTheMacroThatIsThereTwice) {
    const std::string macro = "<macro name=\"a\"><text value=\"a\"/></macro>\n";
    EXPECT_THAT(faults_of("<style>\n" + macro + macro + "<citation><layout/></citation></style>"),
                ElementsAre("3:1: there are two macros 'a'"));
}

TEST(StyleFault, NamesTheMacroThatCallsItself) {
    EXPECT_THAT(faults_of(style_of("<text macro=\"a\"/>", "<macro name=\"a\"><text macro=\"a\"/></macro>")),
                ElementsAre("2:1: the macro 'a' calls itself"));
}

TEST(StyleFault, NamesTheMacroThatCallsItselfThroughOthers) {
    const std::string macros =
        "<macro name=\"a\"><group><text macro=\"b\"/></group></macro>"
        "<macro name=\"b\"><names variable=\"author\"><substitute><text macro=\"a\"/>"
        "</substitute></names></macro>";
    EXPECT_THAT(faults_of(style_of("<text macro=\"a\"/>", macros)), ElementsAre("2:1: the macro 'a' calls itself"));
}

TEST(StyleFault, ReportsElementsNestedTooDeep) {
    const std::string deep = repeated("<group>", 70) + "<text variable=\"title\"/>" + repeated("</group>", 70);
    EXPECT_THAT(faults_of(style_of(deep)), ElementsAre("3:449: this style nests deeper than 64 elements"));
    const std::string less = repeated("<group>", 60) + "<text variable=\"title\"/>" + repeated("</group>", 60);
    EXPECT_THAT(faults_of(style_of(less)), IsEmpty());
}

TEST(StyleFault, ReportsMacrosThatDoubleEachOther) {
    std::string macros = "<macro name=\"m0\"><text value=\"a\"/></macro>";
    for (int i = 1; i <= 40; ++i) {
        const std::string call = "<text macro=\"m" + std::to_string(i - 1) + "\"/>";
        macros += "\n<macro name=\"m" + std::to_string(i) + "\">" + call + call + "</macro>";
    }
    EXPECT_THAT(faults_of(style_of("<text macro=\"m40\"/>", macros)),
                ElementsAre("21:1: this 'macro' 'm19' renders more than 1000000 elements, or more than 400 within each "
                            "other, with the macros that it calls"));
}

TEST(StyleFault, ReportsALayoutOfTooManyCalls) {
    const std::string thousand = "<macro name=\"a\">" + repeated("<text value=\"a\"/>", 1000) + "</macro>";
    EXPECT_THAT(faults_of(style_of(repeated("<text macro=\"a\"/>", 1000), thousand)),
                ElementsAre(HasSubstr("2:17025: this 'citation' renders more than 1000000 elements")));
}

TEST(StyleFault, ReportsAChainOfManyMacros) {
    std::string forward;
    std::string backward;
    for (int i = 0; i < 20'000; ++i) {
        const std::string macro =
            "<macro name=\"m" + std::to_string(i) + "\"><text macro=\"m" + std::to_string(i + 1) + "\"/></macro>";
        forward += macro;
        backward.insert(0, macro);
    }
    const std::string last = "<macro name=\"m20000\"><text value=\"a\"/></macro>";
    EXPECT_THAT(faults_of(style_of("<text macro=\"m0\"/>", forward + last)),
                ElementsAre(HasSubstr("more than 400 within each other")));
    EXPECT_THAT(faults_of(style_of("<text macro=\"m0\"/>", last + backward)),
                ElementsAre(HasSubstr("more than 400 within each other")));
}

TEST(StyleFault, ListsTheValuesOfAnAttribute) {
    EXPECT_THAT(faults_of(style_of("<text variable=\"title\" font-style=\"italics\"/>")),
                ElementsAre("3:1: font-style=\"italics\" on 'text' is none of: normal, italic, oblique; did you mean "
                            "'italic'?"));
    EXPECT_THAT(faults_of(style_of("<text variable=\"title\" quotes=\"yes\"/>")),
                ElementsAre("3:1: quotes=\"yes\" on 'text' is none of: false, true"));
    EXPECT_THAT(faults_of(style_of("<choose><if match=\"some\" variable=\"title\"/></choose>")),
                ElementsAre(HasSubstr("3:9: match=\"some\" on 'if' is none of: all, any, none")));
}

TEST(StyleFault, WantsWholeNumbers) {
    EXPECT_THAT(faults_of(style_of("<names variable=\"author\"><name et-al-min=\"three\"/></names>")),
                ElementsAre("3:26: et-al-min=\"three\" on 'name' is no whole number"));
    EXPECT_THAT(faults_of(style_of("<text value=\"a\"/>", "", "et-al-min=\"-3\"")),
                testing::Contains("1:1: et-al-min=\"-3\" on 'style' is no whole number"));
}

TEST(StyleFault, NamesVariablesThatAreUnknown) {
    EXPECT_THAT(faults_of(style_of("<text variable=\"titel\"/>")),
                ElementsAre("3:1: there is no variable 'titel'; did you mean 'title'?"));
    EXPECT_THAT(faults_of(style_of("<choose><if variable=\"title auther\"/></choose>")),
                ElementsAre("3:9: there is no variable 'auther'; did you mean 'author'?"));
}

TEST(StyleFault, NamesVariablesOfTheWrongKind) {
    EXPECT_THAT(faults_of(style_of("<text variable=\"author\"/>")),
                ElementsAre("3:1: 'author' is a name variable; 'text' needs a text or number variable"));
    EXPECT_THAT(faults_of(style_of("<number variable=\"issued\"/>")),
                ElementsAre("3:1: 'issued' is a date variable; 'number' needs a text or number variable"));
    EXPECT_THAT(faults_of(style_of("<date variable=\"title\"/>")),
                ElementsAre("3:1: 'title' is a text variable; 'date' needs a date variable"));
    EXPECT_THAT(faults_of(style_of("<names variable=\"author title\"/>")),
                ElementsAre("3:1: 'title' is a text variable; 'names' needs a name variable"));
}

TEST(StyleFault, WantsSomethingToRender) {
    EXPECT_THAT(faults_of(style_of("<text/>")), ElementsAre("3:1: 'text' needs one of: variable, macro, term, value"));
    EXPECT_THAT(faults_of(style_of("<names/>")), ElementsAre("3:1: 'names' needs a name variable"));
    EXPECT_THAT(faults_of(style_of("<date/>")), ElementsAre("3:1: 'date' needs a date variable"));
}

TEST(StyleFault, NamesPositionsThatAreUnknown) {
    EXPECT_THAT(faults_of(style_of("<choose><if position=\"first last\"/></choose>")),
                ElementsAre("3:9: position=\"last\" on 'if' is none of: first, subsequent, ibid, ibid-with-locator, "
                            "near-note"));
}

TEST(StyleFault, SaysWhereATextIsNoXml) {
    EXPECT_THAT(faults_of("<style>\n<citation></style>"), ElementsAre(HasSubstr("2:13: this is not XML: ")));
    EXPECT_THAT(faults_of(""), ElementsAre(HasSubstr("1:1: this is not XML: ")));
    EXPECT_THAT(faults_of("no style"), ElementsAre(HasSubstr("this is not XML: ")));
}

TEST(StyleFault, WantsAStyle) {
    EXPECT_THAT(faults_of("<locale/>"), ElementsAre("1:1: expected a 'style', not 'locale'"));
}

TEST(StyleFault, WantsACitationWithALayout) {
    EXPECT_THAT(faults_of("<style><bibliography><layout><text variable=\"title\"/></layout></bibliography></style>"),
                ElementsAre("1:1: this style has no 'citation'"));
    EXPECT_THAT(faults_of("<style>\n<citation/>\n</style>"),
                ElementsAre("2:1: this 'citation' has no 'layout' for all languages"));
    EXPECT_THAT(faults_of("<style>\n<citation><layout locale=\"zh\"><text variable=\"title\"/></layout></citation>\n"
                          "</style>"),
                ElementsAre("2:1: this 'citation' has no 'layout' for all languages"));
}

TEST(StyleFault, IsFoundWithAllOthers) {
    EXPECT_THAT(faults_of(style_of("<text macro=\"a\"/>\n<choose><if type=\"book\"><text/></if></choose>")),
                ElementsAre("3:1: there is no macro 'a'", "4:25: 'text' needs one of: variable, macro, term, value"));
}

TEST(StyleFault, InAMacroThatNothingCallsRefusesTheStyle) {
    EXPECT_THAT(faults_of(style_of("<text variable=\"title\"/>", "<macro name=\"a\"><text/></macro>")),
                ElementsAre("2:17: 'text' needs one of: variable, macro, term, value"));
}

TEST(StyleFault, IsReportedAHundredTimesAtMost) {
    EXPECT_EQ(faults_of(style_of(repeated("<text/>", 1000))).size(), 100U);
}

TEST(StyleFault, InALocaleOfTheStyleIsFound) {
    EXPECT_THAT(faults_of(style_of("<text term=\"in\"/>",
                                   "<locale><terms><term name=\"in\" form=\"tiny\">in</term></terms></locale>")),
                ElementsAre("2:16: form=\"tiny\" on 'term' is none of: long, short, verb, verb-short, symbol"));
}

TEST(StyleFault, LimitsTheSizeOfAFile) {
    EXPECT_THAT(faults_of(std::string(3 << 20, ' ')),
                ElementsAre("1:1: this file has 3145728 bytes; a style may have 2097152"));
}

TEST(StyleFault, DoesNotRefuseADependentStyle) {
    std::vector<csl::StyleFault> faults;
    const auto style = csl::compile_style(
        "<style default-locale=\"de-AT\"><info><title>Acta</title>"
        "<link rel=\"independent-parent\" href=\"http://www.zotero.org/styles/apa\"/></info></style>",
        "", [](std::string_view) { return std::string_view(); }, faults);
    ASSERT_NE(style, nullptr);
    EXPECT_EQ(style->independent_parent, "http://www.zotero.org/styles/apa");
    EXPECT_EQ(style->title, "Acta");
    EXPECT_EQ(style->default_locale, "de-AT");
}

}  // namespace
}  // namespace conspectus::style_fault_test
