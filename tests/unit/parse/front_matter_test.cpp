#include "parse/front_matter.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/parse/messages.h"
#include "unit/parse/parse_case.h"

namespace conspectus::front_matter_test {
namespace {

/// `yaml@line|body@line`, or what was reported.
std::string split(std::string_view text) {
    Diagnostics diagnostics;
    const auto parts = split_front_matter(text, 0, diagnostics);
    if (!parts) return messages(diagnostics);
    const auto yaml = std::string(text.substr(parts->yaml_begin, parts->yaml_end - parts->yaml_begin));
    return messages(diagnostics) + (parts->found ? yaml + "@" + std::to_string(parts->yaml_line) + "|" : "none|") +
           std::string(text.substr(parts->body_begin)) + "@" + std::to_string(parts->body_line);
}

class FrontMatterSplit : public testing::TestWithParam<ParseCase> {};

TEST_P(FrontMatterSplit, TellsTheHalvesApart) {
    EXPECT_EQ(split(GetParam().input), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Good, FrontMatterSplit,
    testing::Values(ParseCase{"Both", "---\na: b\n---\ntext\n", "a: b\n@2|text\n@4"},
                    ParseCase{"NoKeys", "---\n---\ntext", "@2|text@3"},
                    ParseCase{"NoBody", "---\na: b\n---", "a: b\n@2|@4"},
                    ParseCase{"BlanksAfterTheDashes", "---  \na: b\n---\t\ntext", "a: b\n@2|text@4"},
                    ParseCase{"WindowsLineEnds", "---\r\na: b\r\n---\r\ntext", "a: b\r\n@2|text@4"},
                    ParseCase{"RuleInTheBody", "---\na: b\n---\nx\n\n---\n", "a: b\n@2|x\n\n---\n@4"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    Faults, FrontMatterSplit,
    testing::Values(
        ParseCase{"Empty", "",
                  "0:0 error the file is empty; expected front matter between two lines '---' and the text below "
                  "[front-matter]\n"},
        ParseCase{"OnlyBlanks", "\n \n",
                  "0:0 error the file is empty; expected front matter between two lines '---' and the text below "
                  "[front-matter]\n"},
        ParseCase{"None", "# Title\n",
                  "1:1 error the file has no front matter; begin it with a line '---', the keys, and another line "
                  "'---' [front-matter]\n"
                  "none|# Title\n"
                  "@1"},
        ParseCase{"BlankLineAbove", "\n\n---\na: b\n---\n",
                  "3:1 error front matter begins on the first line of the file; delete the blank lines above "
                  "[front-matter]\n"},
        ParseCase{"BlankBefore", " ---\na: b\n---\n",
                  "1:1 error blanks stand before '---'; delete them [front-matter]\n"},
        ParseCase{
            "FourDashes", "----\na: b\n----\n",
            "1:1 error front matter opens with a line of exactly three hyphens '---', not '----' [front-matter]\n"},
        ParseCase{"TwoDashes", "--\na: b\n--\n",
                  "1:1 error front matter opens with a line of exactly three hyphens '---', not '--' [front-matter]\n"},
        ParseCase{"ChineseDashes", "——\na: b\n——\n",
                  "1:1 error front matter opens with a line of exactly three hyphens '---', not '——' [front-matter]\n"},
        ParseCase{
            "FullWidthHyphens", "－－－\na: b\n",
            "1:1 error front matter opens with a line of exactly three hyphens '---', not '－－－' [front-matter]\n"},
        ParseCase{"Toml", "+++\na = 1\n+++\n",
                  "1:1 error front matter is YAML between lines '---', not TOML between lines '+++' [front-matter]\n"},
        ParseCase{"Unclosed", "---\na: b\n\ntext\n",
                  "1:1 error the front matter that opens here is not closed; put a line '---' below its last key "
                  "[front-matter]\n"},
        ParseCase{"UnclosedByFourDashes", "---\na: b\n----\ntext\n",
                  "1:1 error the front matter that opens here is not closed; put a line '---' below its last key "
                  "[front-matter]\n"
                  "  3:1 this line does not close it: write exactly '---' at its begin\n"},
        ParseCase{"UnclosedByIndentedDashes", "---\na: b\n ---\ntext\n",
                  "1:1 error the front matter that opens here is not closed; put a line '---' below its last key "
                  "[front-matter]\n"
                  "  3:1 this line does not close it: write exactly '---' at its begin\n"},
        ParseCase{"UnclosedByDots", "---\na: b\n...\ntext\n",
                  "1:1 error the front matter that opens here is not closed; put a line '---' below its last key "
                  "[front-matter]\n"
                  "  3:1 this line does not close it: write exactly '---' at its begin\n"},
        ParseCase{"OnlyTheMarker", "---",
                  "1:1 error the front matter that opens here is not closed; put a line '---' below its last key "
                  "[front-matter]\n"},
        ParseCase{"TextBehindTheDashes", "--- yaml\na: b\n---\n",
                  "1:5 error text follows '---'; move it to a line of its own [front-matter]\n"}),
    case_name);

struct LineCase {
    std::string name;
    std::string before;
    std::optional<std::string> after;
};

class FingerprintLine : public testing::TestWithParam<LineCase> {};

TEST_P(FingerprintLine, ChangesOneLine) {
    EXPECT_EQ(with_fingerprint(GetParam().before, "0a1b2c3d-11111111"), GetParam().after);
}

INSTANTIATE_TEST_SUITE_P(
    All, FingerprintLine,
    testing::Values(LineCase{"Replaced", "---\noriginal: x  \nupdated: 2026\n---\noriginal: y\n",
                             "---\noriginal: 0a1b2c3d-11111111\nupdated: 2026\n---\noriginal: y\n"},
                    LineCase{"PutIn", "---\nupdated: 2026 # then\n---\nText\n",
                             "---\nupdated: 2026 # then\noriginal: 0a1b2c3d-11111111\n---\nText\n"},
                    LineCase{"PutIntoNothing", "---\n---\nText", "---\noriginal: 0a1b2c3d-11111111\n---\nText"},
                    LineCase{"LineEndsOfTheFile", "\xEF\xBB\xBF---\r\nupdated: 2026\r\n---\r\nText\r\n",
                             "\xEF\xBB\xBF---\r\nupdated: 2026\r\noriginal: 0a1b2c3d-11111111\r\n---\r\nText\r\n"},
                    LineCase{"ReplacedBeforeCarriageReturn", "---\r\noriginal: x\r\n---\r\n",
                             "---\r\noriginal: 0a1b2c3d-11111111\r\n---\r\n"},
                    LineCase{"NoFrontMatter", "Text\n", std::nullopt},
                    LineCase{"NotClosed", "---\nupdated: 2026\n", std::nullopt},
                    LineCase{"OverSeveralLines", "---\noriginal:\n  x\n---\n", std::nullopt},
                    LineCase{"InBraces", "---\n{original: x}\n---\n", std::nullopt},
                    LineCase{"InsideAnotherText", "---\ntranslator: |\n  original: x\n---\n",
                             "---\ntranslator: |\n  original: x\noriginal: 0a1b2c3d-11111111\n---\n"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace conspectus::front_matter_test
