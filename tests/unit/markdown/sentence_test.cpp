#include "markdown/sentence.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/utf8.h"

namespace conspectus::sentence_test {
namespace {

/// `§` stands for a citation or note mark, `■` for code, a link or a value.
std::u32string read_text(std::string_view text) {
    std::u32string out;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = next_code_point(text, offset);
        out += c == U'§' ? citation_object : c == U'■' ? opaque_object : c;
    }
    return out;
}

/// The text with "|" where a sentence begins.
std::string divided(std::string_view text) {
    const std::u32string points = read_text(text);
    const std::vector<std::size_t> starts = sentence_starts(points);
    std::string out;
    std::size_t next = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (next < starts.size() && starts[next] == i) {
            out += '|';
            ++next;
        }
        append_code_point(out, points[i] == citation_object ? U'§' : points[i] == opaque_object ? U'■' : points[i]);
    }
    return out;
}

struct SentenceCase {
    std::string_view name;
    std::string_view expected;  ///< with "|" between sentences
};

class Sentence : public testing::TestWithParam<SentenceCase> {};

TEST_P(Sentence, BeginsWhereExpected) {
    std::string text(GetParam().expected);
    std::erase(text, '|');
    EXPECT_EQ(divided(text), GetParam().expected);
}

constexpr SentenceCase chinese[] = {
    {"FullStop", "血流恢复。|持续时间长。"},
    {"QuestionAndExclamation", "原因不明？|无人知晓！|再议。"},
    {"Semicolon", "甲组通畅；|乙组闭塞。"},
    {"CommaAndColonDoNot", "甲组：通畅，乙组闭塞、复发。"},
    {"HalfWidthFullStop", "血流恢复｡|持续时间长｡"},
    {"ClosingQuote", "他说“恢复。”|又说“很好！”|完。"},
    {"CornerQuotes", "他说「恢复。」|又说『很好。』|完。"},
    {"StraightQuotes", "他说\"恢复。\"|又说\"很好。\"|完。"},
    {"OpeningStraightQuoteStaysBehind", "恢复。|\"很好\"是他说的。"},
    {"ClosingBracketOfSentence", "（编者按：甲。）|下一句。"},
    {"BracketInsideSentence", "患者（见表1。）接受治疗。|下一句。"},
    {"SeveralSentencesInBrackets", "（甲。乙；丙。）|丁。"},
    {"LenticularBrackets", "【甲。】|乙。"},
    {"MarkAfterBracket", "患者（见表1）。|下一句。"},
    {"CitationBehindMark", "血流恢复。§|持续时间长。"},
    {"CitationBeforeMark", "血流恢复§。|持续时间长§。"},
    {"CitationBehindQuote", "“恢复。”§|下一句。"},
    {"CitationBeforeQuote", "“恢复。§”|下一句。"},
    {"TwoCitationsBehindMark", "恢复。§§|下一句。"},
    {"CitationAtTheEnd", "恢复。|持续。§"},
    {"CitationBehindSpaceAtTheEnd", "恢复。 §"},
    {"SeveralMarks", "真的？！|完。"},
    {"Ellipsis", "等等……后来恢复。|完。"},
    {"DoubleFullStop", "等等。。|完。"},
    {"SpaceBetween", "恢复。 |持续。"},
    {"LineBreakBetween", "恢复。\n|持续。"},
    {"LineBreakInside", "血流\n恢复。|持续。"},
    {"BeginsWithLatin", "恢复。|HCC患者。|miR-34a升高。"},
    {"BeginsWithDigit", "恢复。|54岁以上。"},
    {"BeginsWithObject", "恢复。|■升高。"},
    {"DecimalInside", "P值为0.05，3.14倍。|完。"},
    {"FullWidthStopAsMark", "血流恢复．|持续。"},
    {"FullWidthStopInNumber", "比值为0．05。|完。"},
    {"AsciiStopBeforeHan", "血流恢复.|持续时间长."},
    {"AsciiQuestionBeforeHan", "为何?|不明!|完。"},
    {"EtAlBeforeHan", "Krol et al.认为如此。|完。"},
    {"NumberingBeforeHan", "1.甲组通畅。|2.乙组闭塞。"},
    {"OpenBracketLeftOpen", "（甲。|乙。"},
    {"MixedBrackets", "患者(见表1。）接受治疗。|完。"},
    {"EmptyText", ""},
    {"OnlyMarks", "。。。"},
};

constexpr SentenceCase english[] = {
    {"FullStop", "Flow was restored. |It lasted."},
    {"QuestionAndExclamation", "Why? |Nobody knows! |Still."},
    {"LowerCaseDoesNot", "The 5 p.m. dose and approx. five more."},
    {"Decimal", "It was 3.14 mL. |Then .5 mL."},
    {"PValue", "The difference was significant (P < 0.05). |It lasted."},
    {"PValueAtTheEnd", "With P < 0.05. |It lasted."},
    {"DigitBegins", "It was 5. |3 patients died."},
    {"EtAl", "Krol et al. Found this. |Then more."},
    {"Versus", "Ten vs. Twelve patients."},
    {"FigureNumber", "See Fig. 2 and Tab. 3 and Figs. 4. |Then more."},
    {"NumberSign", "It was No. 5 and no. 6. |Then more."},
    {"NoAsAWord", "The answer is no. |Then more."},
    {"ForExample", "Drugs, e.g. Aspirin, i.e. ASA, cf. Smith. |Then more."},
    {"Circa", "In ca. 1990 and approx. 20 cases. |Then more."},
    {"Titles", "Dr. Wang and Prof. Li met Mrs. Smith. |Then more."},
    {"Volumes", "In vol. 34, pp. 26, p. 3, ed. Smith. |Then more."},
    {"Saints", "In St. Gallen, resp. Basel. |Then more."},
    {"Initials", "J. F. B. Chick and A. Jo wrote it. |Then more."},
    {"HyphenatedInitials", "J.-P. Martin wrote it. |Then more."},
    {"InitialBehindName", "It was Smith J. and Jo A. who wrote it. |Then more."},
    {"VitaminIsNoInitial", "They lack vitamin D. |It is low."},
    {"HepatitisIsNoInitial", "All had hepatitis B. |It is common."},
    {"ClassesAreNoInitials", "It rose in classes B and C. |Then it fell."},
    {"ListedClassesAreNoInitials", "It rose in groups A, B, C. |Then it fell."},
    {"CodeIsNoInitial", "It was IL-6A. |Then more."},
    {"DottedNames", "In the U.S. Army it was 5 p.m. Then."},
    {"WebAddress", "See example.org. |Then more."},
    {"ClosingQuote", "He said “it lasted.” |Then more."},
    {"StraightQuote", "He said \"it lasted.\" |\"Then\" more."},
    {"QuoteBegins", "It lasted. |“Then” more. |‘And’ so."},
    {"BracketBegins", "It lasted. |(See below.) |Then more."},
    {"BracketInside", "It lasted (see Fig. 2. There. And.) until May. |Then more."},
    {"MarkInBracketInside", "The patient (aged 5.) was well. |Then more."},
    {"CitationBehindMark", "It lasted.§ |Then more."},
    {"CitationBehindSpace", "It lasted. § |Then more."},
    {"CitationAsSubject", "It lasted. |§ reported more."},
    {"CitationAtTheEnd", "It lasted. §"},
    {"CitationBeforeMark", "It lasted§. |Then more§."},
    {"ObjectBegins", "It lasted. |■ rose."},
    {"ObjectInside", "It lasted ■ then. |More."},
    {"GreekBegins", "It lasted. |α-SMA rose. |TNF-α fell."},
    {"AccentedCapitalBegins", "It lasted. |Étude two."},
    {"LineBreak", "It\nlasted.\n|Then\nmore."},
    {"Ellipsis", "It lasted... |Then more... and more."},
    {"SeveralMarks", "Really?! |Yes."},
    {"Numbering", "1. First. |2. Second."},
    {"LetterNumbering", "a. First. |Then."},
    {"NoSpaceDoesNot", "It lasted.Then more."},
    {"SemicolonDoesNot", "It lasted; then more."},
    {"Ordinal", "It was the 1st. |Then more."},
};

constexpr SentenceCase mixed[] = {
    {"EnglishThenChinese", "It lasted. |血流恢复。|It lasted."},
    {"ChineseNamesInEnglish", "段雪飞 et al. found it, and 张强 et al. too. |Then 王五 left."},
    {"VitaminInChinese", "缺乏维生素D. |Then more."},
    {"EnglishInChinese", "按Stephen Paget (1889)的学说，见Fig. 2。|完。"},
    {"FullWidthBracketsInEnglish", "It lasted （see Fig. 2.） until May. |Then."},
    {"CitationsInBoth", "恢复。§|It lasted.§ |完。"},
};

std::string case_name(const testing::TestParamInfo<SentenceCase>& info) {
    return std::string(info.param.name);
}

INSTANTIATE_TEST_SUITE_P(Chinese, Sentence, testing::ValuesIn(chinese), case_name);
INSTANTIATE_TEST_SUITE_P(English, Sentence, testing::ValuesIn(english), case_name);
INSTANTIATE_TEST_SUITE_P(Mixed, Sentence, testing::ValuesIn(mixed), case_name);

}  // namespace
}  // namespace conspectus::sentence_test
