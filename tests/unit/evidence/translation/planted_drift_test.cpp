// A translation that agrees with its original, and what one fault in it makes
// of that.
#include <gtest/gtest.h>

#include "evidence/translation/translation_drift.h"
#include "unit/evidence/written_collection.h"
#include "unit/growth/allocated_bytes.h"

namespace conspectus::planted_drift_test {
namespace {

const std::string front = R"md(findings:
  - {id: main, key: true, label: {zh: 通畅, en: patency}, value: "69.4% (43/62)"}
  - {id: early, label: {zh: 早期, en: early}, value: {zh: 2例, en: 2 patients}}
editorial-notes:
  - {id: odd, kind: context, where: {zh: 表2, en: Table 2}, text: {zh: 两处不一, en: Two places differ}}
references:
  - {unresolved: true, note: {zh: 182例, en: 182 patients}}
  - {unresolved: true}
  - {unresolved: true}
)md";

const std::string original = R"md(年龄18~70岁。

## 结果

通畅者[=main][!odd]，共72例[@1; 3, p. 4]；见[[b]]。另2例，第3次，2022年1月，1 000 mL，P<0.001，IGF-1。

其后用15 mg，再用15 mg，见[[b#limits]]。

Table: 数据
| 项目 | 甲 | 乙 |
|---|---|---|
| 年龄 | 54.0±15.4 | 60 |
| 男性 | 29(67.4) | 替吉奥 |

![图](a/fig.png "共5图")

## 局限

仅62例。
)md";

const std::string translation = R"md(Aged 18–70 years.

## Results

Of 72 patients [=main] were patent[!odd][@1; 3, p. 4]; see [[b]]. Two others, the third session, January 2022, 1,000 mL, P < 0.001, IGF-1.

Then 15 mg twice, see [[b#limits]].

Table: Data
| Item | A | B |
|---|---|---|
| Age | 54.0 ± 15.4 | 60 |
| Men | 29 (67.4) | S-1 |

![figure](a/fig.png "5 pictures")

## Limits

Only 62.
)md";

WrittenCollection written(const std::string& front_matter, const std::string& translated) {
    WrittenCollection c;
    c.write("papers/a/fig.png", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x01\x08\2\0\0\0", 29));
    c.paper("b", "findings: [{id: main, key: true, label: x, value: y}]\n", "## 结果\n\n## 局限\n");
    c.paper("a", front_matter, original).translation("a", "", translated);
    return c;
}

std::string replaced(const std::string& text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, text.npos) << from;
    return at == text.npos ? text : text.substr(0, at) + to + text.substr(at + from.size());
}

struct Fault {
    std::string name;
    std::string from;
    std::string to;
    std::string messages;
};

TEST(PlantedDrift, RaisesNoFalseAlarm) {
    EXPECT_EQ(written(front, translation).messages(), "");
}

class PlantedInSummary : public testing::TestWithParam<Fault> {};

TEST_P(PlantedInSummary, IsFound) {
    const WrittenCollection c = written(front, replaced(translation, GetParam().from, GetParam().to));
    EXPECT_EQ(c.messages(), GetParam().messages);
}

INSTANTIATE_TEST_SUITE_P(
    All, PlantedInSummary,
    testing::Values(
        Fault{"NumberAltered", "72 patients", "27 patients",
              "papers/a.en.md:7:4: warning: the translation's section 'Results' has the number '27' where the original "
              "has the number '72': make the two agree [translation-drift]\n"
              "    7 | Of 27 patients [=main] were patent[!odd][@1; 3, p. 4]; see [[b]]. Two others, the third "
              "session, Jan…\n"
              "      |    ^~\n"
              "papers/a.md:19:19: note: the original is here\n"
              "   19 | 通畅者[=main][!odd]，共72例[@1; 3, p. 4]；见[[b]]。另2例，第3次，2022年1月，1 000 "
              "mL，P<0.001，IGF-1…\n"
              "      |                        ^\n"},
        Fault{"NumberAlteredToAnother", "72 patients", "1,000 patients",
              "papers/a.en.md:7:4: warning: the translation's section 'Results' has the number '1,000' where the "
              "original has the number '72': make the two agree [translation-drift]\n"
              "    7 | Of 1,000 patients [=main] were patent[!odd][@1; 3, p. 4]; see [[b]]. Two others, the third "
              "session, …\n"
              "      |    ^~~~~\n"
              "papers/a.md:19:19: note: the original is here\n"
              "   19 | 通畅者[=main][!odd]，共72例[@1; 3, p. 4]；见[[b]]。另2例，第3次，2022年1月，1 000 "
              "mL，P<0.001，IGF-1…\n"
              "      |                        ^\n"},
        Fault{"NumberLacking", "Of 72 patients", "Of patients",
              "papers/a.en.md:5: warning: the translation's section 'Results' lacks the number '72' that the original "
              "has: add it, or take it out there [translation-drift]\n"
              "    5 | ## Results\n"
              "papers/a.md:19:19: note: the original is here\n"
              "   19 | 通畅者[=main][!odd]，共72例[@1; 3, p. 4]；见[[b]]。另2例，第3次，2022年1月，1 000 "
              "mL，P<0.001，IGF-1…\n"
              "      |                        ^\n"},
        Fault{"NumberExtra", "Only 62", "Only 62 of 70",
              "papers/a.en.md:21:12: warning: the translation's section 'Limits' has the number '70' that the original "
              "lacks: take it out, or add it there [translation-drift]\n"
              "   21 | Only 62 of 70.\n"
              "      |            ^~\n"
              "papers/a.md:31: note: the original is here\n"
              "   31 | ## 局限\n"},
        Fault{"DecimalAltered", "54.0 ±", "54.1 ±",
              "papers/a.en.md:14:9: warning: the translation's section 'Results' has the number '54.1' where the "
              "original has the number '54.0': make the two agree [translation-drift]\n"
              "   14 | | Age | 54.1 ± 15.4 | 60 |\n"
              "      |         ^~~~\n"
              "papers/a.md:26:8: note: the original is here\n"
              "   26 | | 年龄 | 54.0±15.4 | 60 |\n"
              "      |          ^\n"},
        Fault{"CellsSwapped", "54.0 ± 15.4 | 60", "60 | 54.0 ± 15.4",
              "papers/a.en.md:5: warning: the translation's section 'Results' lacks the number '15.4' that the "
              "original has: add it, or take it out there [translation-drift]\n"
              "    5 | ## Results\n"
              "papers/a.md:26:13: note: the original is here\n"
              "   26 | | 年龄 | 54.0±15.4 | 60 |\n"
              "      |               ^\n"
              "papers/a.en.md:5: warning: the translation's section 'Results' lacks the number '54.0' that the "
              "original has: add it, or take it out there [translation-drift]\n"
              "    5 | ## Results\n"
              "papers/a.md:26:8: note: the original is here\n"
              "   26 | | 年龄 | 54.0±15.4 | 60 |\n"
              "      |          ^\n"
              "papers/a.en.md:5: warning: the translation's section 'Results' lacks the number '60' that the original "
              "has: add it, or take it out there [translation-drift]\n"
              "    5 | ## Results\n"
              "papers/a.md:26:20: note: the original is here\n"
              "   26 | | 年龄 | 54.0±15.4 | 60 |\n"
              "      |                      ^\n"
              "papers/a.en.md:14:9: warning: the translation's section 'Results' has the number '60' that the original "
              "lacks: take it out, or add it there [translation-drift]\n"
              "   14 | | Age | 60 | 54.0 ± 15.4 |\n"
              "      |         ^~\n"
              "papers/a.md:17: note: the original is here\n"
              "   17 | ## 结果\n"
              "papers/a.en.md:14:14: warning: the translation's section 'Results' has the number '54.0' that the "
              "original lacks: take it out, or add it there [translation-drift]\n"
              "   14 | | Age | 60 | 54.0 ± 15.4 |\n"
              "      |              ^~~~\n"
              "papers/a.md:17: note: the original is here\n"
              "   17 | ## 结果\n"
              "papers/a.en.md:14:21: warning: the translation's section 'Results' has the number '15.4' that the "
              "original lacks: take it out, or add it there [translation-drift]\n"
              "   14 | | Age | 60 | 54.0 ± 15.4 |\n"
              "      |                     ^~~~\n"
              "papers/a.md:17: note: the original is here\n"
              "   17 | ## 结果\n"},
        Fault{"UnitAltered", "15 mg", "15 g",
              "papers/a.en.md:9:6: warning: the translation's section 'Results' has the number '15 g' where the "
              "original has the number '15 mg': make the two agree [translation-drift]\n"
              "    9 | Then 15 g twice, see [[b#limits]].\n"
              "      |      ^~~~\n"
              "papers/a.md:21:4: note: the original is here\n"
              "   21 | 其后用15 mg，再用15 mg，见[[b#limits]]。\n"
              "      |       ^\n"},
        Fault{"ComparatorAltered", "P < 0.001", "P > 0.001",
              "papers/a.en.md:7:122: warning: the translation's section 'Results' has the number 'P > 0.001' where the "
              "original has the number 'P<0.001': make the two agree [translation-drift]\n"
              "    7 | …d][@1; 3, p. 4]; see [[b]]. Two others, the third session, January 2022, 1,000 mL, P > 0.001, "
              "IGF-1.\n"
              "      |                                                                                     ^~~~~~~~~\n"
              "papers/a.md:19:68: note: the original is here\n"
              "   19 | …畅者[=main][!odd]，共72例[@1; 3, p. 4]；见[[b]]。另2例，第3次，2022年1月，1 000 "
              "mL，P<0.001，IGF-1。\n"
              "      |                                                                                      ^\n"},
        Fault{"DateAltered", "January 2022", "June 2022",
              "papers/a.en.md:7:98: warning: the translation's section 'Results' has the number 'June 2022' where the "
              "original has the number '2022年1月': make the two agree [translation-drift]\n"
              "    7 | …!odd][@1; 3, p. 4]; see [[b]]. Two others, the third session, June 2022, 1,000 mL, P < 0.001, "
              "IGF-1.\n"
              "      |                                                                ^~~~~~~~~\n"
              "papers/a.md:19:51: note: the original is here\n"
              "   19 | …畅者[=main][!odd]，共72例[@1; 3, p. 4]；见[[b]]。另2例，第3次，2022年1月，1 000 "
              "mL，P<0.001，IGF-1。\n"
              "      |                                                                 ^\n"},
        Fault{"NameAltered", "IGF-1", "IGF-2",
              "papers/a.en.md:7:133: warning: the translation's section 'Results' has the name 'IGF-2' where the "
              "original has the name 'IGF-1': make the two agree [translation-drift]\n"
              "    7 | …d][@1; 3, p. 4]; see [[b]]. Two others, the third session, January 2022, 1,000 mL, P < 0.001, "
              "IGF-2.\n"
              "      |                                                                                                "
              "^~~~~\n"
              "papers/a.md:19:76: note: the original is here\n"
              "   19 | …畅者[=main][!odd]，共72例[@1; 3, p. 4]；见[[b]]。另2例，第3次，2022年1月，1 000 "
              "mL，P<0.001，IGF-1。\n"
              "      |                                                                                               "
              "^\n"},
        Fault{"WordAltered", "third", "fourth",
              "papers/a.en.md:5: warning: the translation's section 'Results' lacks the number '3' that the original "
              "has: add it, or take it out there [translation-drift]\n"
              "    5 | ## Results\n"
              "papers/a.md:19:48: note: the original is here\n"
              "   19 | 通畅者[=main][!odd]，共72例[@1; 3, p. 4]；见[[b]]。另2例，第3次，2022年1月，1 000 "
              "mL，P<0.001，IGF-1…\n"
              "      |                                                             ^\n"},
        Fault{"RangeAltered", "18–70", "18–60",
              "papers/a.en.md:3:9: warning: the translation above its first heading has the number '60' where the "
              "original has the number '70': make the two agree [translation-drift]\n"
              "    3 | Aged 18–60 years.\n"
              "      |         ^~\n"
              "papers/a.md:15:6: note: the original is here\n"
              "   15 | 年龄18~70岁。\n"
              "      |        ^\n"},
        Fault{"CaptionAltered", "5 pictures", "6 pictures",
              "papers/a.en.md:17: warning: the translation's section 'Results' has the number '6' where the original "
              "has the number '5': make the two agree [translation-drift]\n"
              "   17 | ![figure](a/fig.png \"6 pictures\")\n"
              "papers/a.md:29: note: the original is here\n"
              "   29 | ![图](a/fig.png \"共5图\")\n"},
        Fault{"CitationAltered", "[@1;", "[@2;",
              "papers/a.en.md:7:43: warning: the translation's section 'Results' has the citation '[@2]' where the "
              "original has the citation '[@1]': make the two agree [translation-drift]\n"
              "    7 | Of 72 patients [=main] were patent[!odd][@2; 3, p. 4]; see [[b]]. Two others, the third "
              "session, Jan…\n"
              "      |                                           ^\n"
              "papers/a.md:19:24: note: the original is here\n"
              "   19 | 通畅者[=main][!odd]，共72例[@1; 3, p. 4]；见[[b]]。另2例，第3次，2022年1月，1 000 "
              "mL，P<0.001，IGF-1…\n"
              "      |                              ^\n"},
        Fault{"CitationLacking", "[@1; 3, p. 4]", "[@1]",
              "papers/a.en.md:5: warning: the translation's section 'Results' lacks the citation '[@3, p. 4]' that the "
              "original has: add it, or take it out there [translation-drift]\n"
              "    5 | ## Results\n"
              "papers/a.md:19:27: note: the original is here\n"
              "   19 | 通畅者[=main][!odd]，共72例[@1; 3, p. 4]；见[[b]]。另2例，第3次，2022年1月，1 000 "
              "mL，P<0.001，IGF-1…\n"
              "      |                                 ^\n"},
        Fault{"LocatorAltered", "p. 4", "p. 5",
              "papers/a.en.md:7:46: warning: the translation's section 'Results' has the citation '[@3, p. 5]' where "
              "the original has the citation '[@3, p. 4]': make the two agree [translation-drift]\n"
              "    7 | Of 72 patients [=main] were patent[!odd][@1; 3, p. 5]; see [[b]]. Two others, the third "
              "session, Jan…\n"
              "      |                                              ^~~~~~~\n"
              "papers/a.md:19:27: note: the original is here\n"
              "   19 | 通畅者[=main][!odd]，共72例[@1; 3, p. 4]；见[[b]]。另2例，第3次，2022年1月，1 000 "
              "mL，P<0.001，IGF-1…\n"
              "      |                                 ^\n"},
        Fault{"FindingValueAltered", "[=main]", "[=early]",
              "papers/a.en.md:7:16: warning: the translation's section 'Results' has the finding value '[=early]' "
              "where the original has the finding value '[=main]': make the two agree [translation-drift]\n"
              "    7 | Of 72 patients [=early] were patent[!odd][@1; 3, p. 4]; see [[b]]. Two others, the third "
              "session, Ja…\n"
              "      |                ^~~~~~~~\n"
              "papers/a.md:19:4: note: the original is here\n"
              "   19 | 通畅者[=main][!odd]，共72例[@1; 3, p. 4]；见[[b]]。另2例，第3次，2022年1月，1 000 "
              "mL，P<0.001，IGF-1…\n"
              "      |       ^\n"},
        Fault{"FindingValueReplacedByItsText", "[=main]", "69.4% (43/62)",
              "papers/a.en.md:5: warning: the translation's section 'Results' lacks the finding value '[=main]' that "
              "the original has: add it, or take it out there [translation-drift]\n"
              "    5 | ## Results\n"
              "papers/a.md:19:4: note: the original is here\n"
              "   19 | 通畅者[=main][!odd]，共72例[@1; 3, p. 4]；见[[b]]。另2例，第3次，2022年1月，1 000 "
              "mL，P<0.001，IGF-1…\n"
              "      |       ^\n"
              "papers/a.en.md:7:16: warning: the translation's section 'Results' has the number '69.4%' that the "
              "original lacks: take it out, or add it there [translation-drift]\n"
              "    7 | Of 72 patients 69.4% (43/62) were patent[!odd][@1; 3, p. 4]; see [[b]]. Two others, the third "
              "sessio…\n"
              "      |                ^~~~~\n"
              "papers/a.md:17: note: the original is here\n"
              "   17 | ## 结果\n"
              "papers/a.en.md:7:23: warning: the translation's section 'Results' has the number '43' that the original "
              "lacks: take it out, or add it there [translation-drift]\n"
              "    7 | Of 72 patients 69.4% (43/62) were patent[!odd][@1; 3, p. 4]; see [[b]]. Two others, the third "
              "sessio…\n"
              "      |                       ^~\n"
              "papers/a.md:17: note: the original is here\n"
              "   17 | ## 结果\n"
              "papers/a.en.md:7:26: warning: the translation's section 'Results' has the number '62' that the original "
              "lacks: take it out, or add it there [translation-drift]\n"
              "    7 | Of 72 patients 69.4% (43/62) were patent[!odd][@1; 3, p. 4]; see [[b]]. Two others, the third "
              "sessio…\n"
              "      |                          ^~\n"
              "papers/a.md:17: note: the original is here\n"
              "   17 | ## 结果\n"},
        Fault{"NoteMarkLacking", "[!odd]", "",
              "papers/a.en.md:5: warning: the translation's section 'Results' lacks the note mark '[!odd]' that the "
              "original has: add it, or take it out there [translation-drift]\n"
              "    5 | ## Results\n"
              "papers/a.md:19:11: note: the original is here\n"
              "   19 | 通畅者[=main][!odd]，共72例[@1; 3, p. 4]；见[[b]]。另2例，第3次，2022年1月，1 000 "
              "mL，P<0.001，IGF-1…\n"
              "      |              ^\n"},
        Fault{"LinkElsewhere", "[[b#limits]]", "[[b#results]]",
              "papers/a.en.md:9:23: warning: the translation's section 'Results' has the link '[[b#results]]' where "
              "the original has the link '[[b#limits]]': make the two agree [translation-drift]\n"
              "    9 | Then 15 mg twice, see [[b#results]].\n"
              "      |                       ^~~~~~~~~~~~~\n"
              "papers/a.md:21:19: note: the original is here\n"
              "   21 | 其后用15 mg，再用15 mg，见[[b#limits]]。\n"
              "      |                           ^\n"},
        Fault{"RowLacking", "| Men | 29 (67.4) | S-1 |\n", "",
              "papers/a.en.md:5: warning: the translation's section 'Results' lacks the number '29' that the original "
              "has: add it, or take it out there [translation-drift]\n"
              "    5 | ## Results\n"
              "papers/a.md:27:8: note: the original is here\n"
              "   27 | | 男性 | 29(67.4) | 替吉奥 |\n"
              "      |          ^\n"
              "papers/a.en.md:5: warning: the translation's section 'Results' lacks the number '67.4' that the "
              "original has: add it, or take it out there [translation-drift]\n"
              "    5 | ## Results\n"
              "papers/a.md:27:11: note: the original is here\n"
              "   27 | | 男性 | 29(67.4) | 替吉奥 |\n"
              "      |             ^\n"
              "papers/a.en.md:12: warning: the translation's section 'Results' has a table of 2 rows and 3 columns "
              "where the original has a table of 3 rows and 3 columns: make the two agree [translation-drift]\n"
              "   12 | | Item | A | B |\n"
              "papers/a.md:24: note: the original is here\n"
              "   24 | | 项目 | 甲 | 乙 |\n"},
        Fault{"FigureLacking", "![figure](a/fig.png \"5 pictures\")\n\n", "",
              "papers/a.en.md:5: warning: the translation's section 'Results' lacks the figure 'a/fig.png' that the "
              "original has: add it, or take it out there [translation-drift]\n"
              "    5 | ## Results\n"
              "papers/a.md:29:1: note: the original is here\n"
              "   29 | ![图](a/fig.png \"共5图\")\n"
              "      | ^\n"
              "papers/a.en.md:5: warning: the translation's section 'Results' lacks the number '5' that the original "
              "has: add it, or take it out there [translation-drift]\n"
              "    5 | ## Results\n"
              "papers/a.md:29: note: the original is here\n"
              "   29 | ![图](a/fig.png \"共5图\")\n"}),
    [](const auto& test) { return test.param.name; });

class PlantedInFrontMatter : public testing::TestWithParam<Fault> {};

TEST_P(PlantedInFrontMatter, IsFound) {
    const WrittenCollection c = written(replaced(front, GetParam().from, GetParam().to), translation);
    EXPECT_EQ(c.messages(), GetParam().messages);
}

INSTANTIATE_TEST_SUITE_P(
    All, PlantedInFrontMatter,
    testing::Values(Fault{"ValueAltered", "2 patients", "3 patients",
                          "papers/a.md:7:65: warning: the value of the finding 'early' in 'en' has the number '3' "
                          "where the wording in 'zh' has the number '2': make the two agree [translation-drift]\n"
                          "    7 |   - {id: early, label: {zh: 早期, en: early}, value: {zh: 2例, en: 3 patients}}\n"
                          "      |                                                                    ^\n"
                          "papers/a.md:7:57: note: the wording in 'zh' is here\n"
                          "    7 |   - {id: early, label: {zh: 早期, en: early}, value: {zh: 2例, en: 3 patients}}\n"
                          "      |                                                           ^\n"},
                    Fault{"WordingLacking", "{zh: 早期, en: early}", "{zh: 早期}",
                          "papers/a.md:7:29: warning: the label of the finding 'early' is worded in 'zh', but not in "
                          "'en': add 'en: …' [translation-drift]\n"
                          "    7 |   - {id: early, label: {zh: 早期}, value: {zh: 2例, en: 2 patients}}\n"
                          "      |                             ^~\n"},
                    Fault{"PlaceAltered", "en: Table 2", "en: Table 3",
                          "papers/a.md:9:56: warning: 'where' of the note 'odd' in 'en' has the number '3' where the "
                          "wording in 'zh' has the number '2': make the two agree [translation-drift]\n"
                          "    9 |   - {id: odd, kind: context, where: {zh: 表2, en: Table 3}, text: {zh: 两处不一, "
                          "en: Two places diff…\n"
                          "      |                                                         ^\n"
                          "papers/a.md:9:43: note: the wording in 'zh' is here\n"
                          "    9 |   - {id: odd, kind: context, where: {zh: 表2, en: Table 3}, text: {zh: 两处不一, "
                          "en: Two places diff…\n"
                          "      |                                            ^\n"},
                    Fault{"ReferenceNoteAltered", "182 patients", "128 patients",
                          "papers/a.md:11:45: warning: the note on reference 1 in 'en' has the number '128' where the "
                          "wording in 'zh' has the number '182': make the two agree [translation-drift]\n"
                          "   11 |   - {unresolved: true, note: {zh: 182例, en: 128 patients}}\n"
                          "      |                                              ^~~\n"
                          "papers/a.md:11:35: note: the wording in 'zh' is here\n"
                          "   11 |   - {unresolved: true, note: {zh: 182例, en: 128 patients}}\n"
                          "      |                                   ^\n"},
                    Fault{"TextLacking", "{zh: 两处不一, en: Two places differ}", "{zh: 两处不一}",
                          "papers/a.md:9:71: warning: the text of the note 'odd' is worded in 'zh', but not in 'en': "
                          "add 'en: …' [translation-drift]\n"
                          "    9 |   - {id: odd, kind: context, where: {zh: 表2, en: Table 2}, text: {zh: 两处不一}}\n"
                          "      |                                                                        ^~\n"}),
    [](const auto& test) { return test.param.name; });

/// One language repeats a name where the other refers back to it.
TEST(PlantedDrift, IsFoundInANameThatIsRepeated) {
    const auto said = [](const std::string& name) {
        WrittenCollection c;
        c.paper("a", "findings: [{id: main, key: true, label: x, value: y}]\n",
                "## 结果\n\nLGALS3，其作用\n\n## 局限\n");
        c.translation("a", "", "## Results\n\nLGALS3, the effect of " + name + "\n\n## Limits\n");
        return c.messages();
    };
    EXPECT_EQ(said("LGALS3"), "");
    EXPECT_EQ(said("S-1"), "");
    EXPECT_TRUE(
        said("LGALS4").starts_with("papers/a.en.md:5:23: warning: the translation's section 'Results' has the name "
                                   "'LGALS4' that the original lacks"))
        << said("LGALS4");
}

TEST(PlantedDrift, OfWordingsNeedsNoTranslation) {
    const auto said = [](const std::string& text) {
        WrittenCollection c;
        c.paper("a", "findings: [{id: main, key: true, label: x, value: " + text + "}]\n", "## 结果\n");
        return c.messages();
    };
    EXPECT_EQ(said("{zh: 3例}"), "");
    EXPECT_EQ(said("{en: 3 patients}"), "");
    EXPECT_EQ(said("{zh: 3例, en: three patients}"), "");
    EXPECT_TRUE(
        said("{zh: 3例, en: 4 patients}").starts_with("papers/a.md:5:64: warning: the value of the finding 'main' "))
        << said("{zh: 3例, en: 4 patients}");
}

TEST(PlantedDrift, IsFoundOnPages) {
    WrittenCollection c;
    c.write("pages/p.md", "---\ntitle: {zh: 题, en: Title}\n---\n共182例。\n");
    c.write("pages/p.en.md", "---\n---\nThere were 128 patients.\n");
    EXPECT_EQ(c.messages(),
              "pages/p.en.md:3:12: warning: the translation above its first heading has the number '128' where the "
              "original has the number '182': make the two agree [translation-drift]\n"
              "    3 | There were 128 patients.\n"
              "      |            ^~~\n"
              "pages/p.md:4:2: note: the original is here\n"
              "    4 | 共182例。\n"
              "      |   ^\n");
}

TEST(PlantedDrift, IsCountedBeyondTen) {
    WrittenCollection c = written(front, "## Results\n\n## Limits\n");
    std::string messages = c.messages();
    EXPECT_NE(messages.find("in 21 things, of which 10 are listed"), messages.npos) << messages;
}

/// Each number of a long text is another one in the translation.
TEST(PlantedDrift, IsFoundWithWorkThatGrowsWithTheText) {
    const auto find_drift = [](std::size_t numbers) {
        WrittenCollection c;
        std::string ours = "## 结果\n\n";
        std::string theirs = "## Results\n\n";
        for (std::size_t i = 3; i < numbers; ++i) {
            ours += std::to_string(i) + " ; ";
            theirs += std::to_string(i) + ".5 ; ";
        }
        c.paper("a", front, ours + "\n\n## 局限\n").translation("a", "", theirs + "\n\n## Limits\n");
        EXPECT_NE(c.messages().find("things, of which"), std::string::npos);
    };
    EXPECT_LE(growth(2000, find_drift), 2.2);
}

}  // namespace
}  // namespace conspectus::planted_drift_test
