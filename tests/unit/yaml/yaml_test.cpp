#include "yaml/yaml.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/parse/messages.h"

namespace conspectus::yaml_test {
namespace {

std::string place(const Position& at) {
    return std::to_string(at.line) + ":" + std::to_string(at.column);
}

/// A value as one compact text: `{key@1:1 "scalar"@1:6, list@2:1 [a@2:7]@2:6}@1:1`.
std::string dump(const YamlValue& value) {
    std::string out;
    switch (value.kind) {
        case YamlKind::null:
            out = "null";
            break;
        case YamlKind::scalar:
            out = value.quoted ? '"' + value.scalar + '"' : value.scalar;
            break;
        case YamlKind::sequence:
            for (const auto& item : value.items) out += (out.empty() ? "" : ", ") + dump(item);
            out = "[" + out + "]";
            break;
        case YamlKind::mapping:
            for (const auto& entry : value.entries)
                out += (out.empty() ? "" : ", ") + entry.key + "@" + place(entry.key_at) + " " + dump(entry.value);
            out = "{" + out + "}";
            break;
    }
    return out + "@" + place(value.at);
}

struct Read {
    std::string value;
    std::string messages;
};

Read read(std::string_view text, std::uint32_t first_line = 1) {
    Diagnostics diagnostics;
    const auto value = read_yaml(text, 0, first_line, diagnostics);
    return {value ? dump(*value) : "nothing", messages(diagnostics)};
}

struct ValueCase {
    std::string name;
    std::string text;
    std::string expected;
};

void PrintTo(const ValueCase& c, std::ostream* out) {
    *out << c.name;
}
std::string case_name(const testing::TestParamInfo<ValueCase>& tested) {
    return tested.param.name;
}

class Yaml : public testing::TestWithParam<ValueCase> {};

TEST_P(Yaml, ReadsValuesWithTheirPlaces) {
    const Read got = read(GetParam().text);
    EXPECT_EQ(got.value, GetParam().expected);
    EXPECT_EQ(got.messages, "");
}

INSTANTIATE_TEST_SUITE_P(
    Values, Yaml,
    testing::Values(
        ValueCase{"Empty", "", "null@0:0"}, ValueCase{"OnlyAComment", "# x\n", "null@0:0"},
        ValueCase{"Mapping", "a: b\nc: d", "{a@1:1 b@1:4, c@2:1 d@2:4}@1:1"},
        ValueCase{"ColumnsCountCodePoints", "题: {中: 文, 乙: 丙}",
                  "{题@1:1 {中@1:5 文@1:8, 乙@1:11 丙@1:14}@1:4}@1:1"},
        ValueCase{"EmptyValueStandsAtItsKey", "a:\nb:", "{a@1:1 null@1:1, b@2:1 null@2:1}@1:1"},
        ValueCase{"WindowsLineEnds", "a:\r\n  b: c\r\nd: e\r\n", "{a@1:1 {b@2:3 c@2:6}@2:3, d@3:1 e@3:4}@1:1"},
        ValueCase{"ByteOrderMark",
                  "\xEF\xBB\xBF"
                  "a: b",
                  "{a@1:1 b@1:4}@1:1"},
        ValueCase{"ScalarsStayText", "[no, 012, 0x1F, 2025-12, 1e3]",
                  "[no@1:2, 012@1:6, 0x1F@1:11, 2025-12@1:17, 1e3@1:26]@1:1"},
        ValueCase{"Quoted", "a: \"b: # c\"\nd: 'e''f'", "{a@1:1 \"b: # c\"@1:4, d@2:1 \"e'f\"@2:4}@1:1"},
        ValueCase{"QuotedOverTwoLines", "a: \"b\n  c\"\nd: e", "{a@1:1 \"b c\"@1:4, d@3:1 e@3:4}@1:1"},
        ValueCase{"QuotedInAListItem", "- a: \"b\n    c\"", "[{a@1:3 \"b c\"@1:6}@1:3]@1:1"},
        ValueCase{"ClosingQuoteOnItsOwnLine", "a: \"b\n\"", "{a@1:1 \"b \"@1:4}@1:1"},
        ValueCase{"PlainOverTwoLines", "a: b\n  c\n\n  d\ne: f", "{a@1:1 b c\nd@1:4, e@5:1 f@5:4}@1:1"},
        ValueCase{"BlockScalar", "a: |\n  it's \"x: y\n  # z\n", "{a@1:1 \"it's \"x: y\n# z\n\"@1:4}@1:1"},
        ValueCase{"CommentSetOff", "a: b  # c\n# d\n", "{a@1:1 b@1:4}@1:1"},
        ValueCase{"MarkerAboveEverything", "# x\n---\na: b", "{a@3:1 b@3:4}@3:1"},
        ValueCase{"EightDeep", "[[[[[[[[a]]]]]]]]", "[[[[[[[[a@1:9]@1:8]@1:7]@1:6]@1:5]@1:4]@1:3]@1:2]@1:1"}),
    case_name);

class YamlFaults : public testing::TestWithParam<ValueCase> {};

TEST_P(YamlFaults, AreReportedWithPlaceAndWayOut) {
    EXPECT_EQ(read(GetParam().text).messages, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Slips, YamlFaults,
    testing::Values(
        ValueCase{"ColonInValue", "a: b\ntitle: Foo: bar",
                  "2:8 error a value that contains ': ' must be in quotes: \"Foo: bar\" [yaml-syntax]\n"},
        ValueCase{"ColonInValueWithQuotes", "title: The \"x\": y",
                  "1:8 error a value that contains ': ' must be in quotes: 'The \"x\": y' [yaml-syntax]\n"},
        ValueCase{"ColonInFlow", "a: {b: c: d}",
                  "1:8 error a value that contains ': ' must be in quotes inside { } and [ ] [yaml-syntax]\n"},
        ValueCase{"Tab", "a:\n\tb: c", "2:1 error a tab indents this line; YAML wants spaces [yaml-syntax]\n"},
        ValueCase{"TabAfterSpaces", "a:\n  b: c\n\td: e",
                  "3:1 error a tab indents this line; YAML wants spaces [yaml-syntax]\n"},
        ValueCase{"AtSign", "a: @x y",
                  "1:4 error a value cannot begin with @; put it in quotes: \"@x y\" [yaml-syntax]\n"},
        ValueCase{"Backtick", "a: `x`",
                  "1:4 error a value cannot begin with `; put it in quotes: \"`x`\" [yaml-syntax]\n"},
        ValueCase{"Percent", "a: %x",
                  "1:4 error a value cannot begin with %; put it in quotes: \"%x\" [yaml-syntax]\n"},
        ValueCase{"AtSignInFlow", "a: [@x, y]",
                  "1:5 error a value cannot begin with @; put it in quotes [yaml-syntax]\n"},
        ValueCase{"FullWidthColon", "title: x\n标题：y\nz: q",
                  "2:3 error a full-width colon stands after the key; write an ASCII colon and a space: ': ' "
                  "[yaml-syntax]\n"},
        ValueCase{"FullWidthColonFirst", "标题：x\ntitle: y",
                  "1:3 error a full-width colon stands after the key; write an ASCII colon and a space: ': ' "
                  "[yaml-syntax]\n"},
        ValueCase{"FullWidthColonLast", "title: x\n标题：y",
                  "2:3 error a full-width colon stands after the key; write an ASCII colon and a space: ': ' "
                  "[yaml-syntax]\n"},
        ValueCase{"FullWidthBraces", "a: ｛zh：甲，en：A｝",
                  "1:4 error the full-width ｛ ｝ are text to YAML; write ASCII brackets: {zh: 甲, en: A}, or put the "
                  "value in quotes if it is text [input-method]\n"},
        ValueCase{"FullWidthBracesWithColons", "a: ｛zh: 甲, en: A｝",
                  "1:4 error the full-width ｛ ｝ are text to YAML; write ASCII brackets: {zh: 甲, en: A}, or put the "
                  "value in quotes if it is text [yaml-syntax]\n"},
        ValueCase{"FullWidthBrackets", "a: ［b，c］",
                  "1:4 error the full-width ［ ］ are text to YAML; write ASCII brackets: [b, c], or put the value in "
                  "quotes if it is text [input-method]\n"},
        ValueCase{"FullWidthQuotes", "a: “甲：乙”",
                  "1:4 error the quotes “ ” would be a part of the text; write ASCII quotes: \"甲：乙\", or put them "
                  "inside of ASCII quotes if the text has them: \"“甲：乙”\" [input-method]\n"},
        ValueCase{"SecondByteOrderMark",
                  "\xEF\xBB\xBF\xEF\xBB\xBF"
                  "a: b",
                  "1:1 error a byte order mark stands here a second time; delete it [bad-character]\n"},
        ValueCase{
            "FullWidthBracketsOverLines", "a: ［b\n\n\n  c］",
            "1:4 error the full-width ［ ］ are text to YAML; write ASCII brackets, or put the value in quotes if it "
            "is text [input-method]\n"},
        ValueCase{
            "FullWidthQuotesOverLines", "a: “b\n\n  c”",
            "1:4 error the quotes “ ” would be a part of the text; write ASCII quotes, or put them inside of ASCII "
            "quotes if the text has them [input-method]\n"},
        ValueCase{
            "FullWidthCommaOverLines", "a: [b，c\n\n  d]",
            "1:5 error a full-width ， stands between entries of this list; write ASCII commas, or put a text that "
            "has it in quotes [input-method]\n"},
        ValueCase{"QuotesInsideOfAText", "a: “甲”与“乙”\nb: “甲”的\nc: \"“甲”\"", ""},
        ValueCase{"FullWidthCommaInList", "a: [vena-cava-filter，filter-retrieval]",
                  "1:5 error a full-width ， stands between entries of this list; write ASCII commas: "
                  "vena-cava-filter, filter-retrieval, or put a text that has it in quotes [input-method]\n"},
        ValueCase{"EnumerationCommaInList", "a: [甲、乙]",
                  "1:5 error a full-width 、 stands between entries of this list; write ASCII commas: 甲, 乙, or put a "
                  "text that has it in quotes [input-method]\n"},
        ValueCase{"FullWidthEntryInMapping", "a: {zh: 甲，en：A}",
                  "1:9 error a full-width ， and ： stand between entries; write an ASCII comma and colon: 甲, en: A "
                  "[input-method]\n"},
        ValueCase{"FullWidthCommaInTexts", "a: {zh: 甲，乙：丙, en: b}\nb: 甲，乙\nc: [\"甲，乙\"]", ""},
        ValueCase{"FullWidthColonInFlow", "a: {zh：x, en: y}",
                  "1:5 error 'zh\xEF\xBC\x9Ax' has a full-width colon; write an ASCII colon and a space: ': ' "
                  "[yaml-syntax]\n"},
        ValueCase{"FullWidthComma", "a: {zh: 甲，en: 乙}",
                  "1:10 error a full-width comma stands between entries; write an ASCII comma and a space: ', ' "
                  "[yaml-syntax]\n"},
        ValueCase{"NoSpaceAfterColon", "a:b\nc: d",
                  "1:2 error a space is missing after the colon; write 'key: value' [yaml-syntax]\n"},
        ValueCase{"NoSpaceAfterColonInFlow", "x: {a:b}",
                  "1:5 error 'a:b' has no space after the colon; write ': ' [yaml-syntax]\n"},
        ValueCase{"NoColonLast", "a: b\nfoo",
                  "2:1 error 'foo' is no 'key: value'; a colon and a space are missing, or the line belongs to the "
                  "value above and must be indented [yaml-syntax]\n"},
        ValueCase{"RootText", "标题：x",
                  "1:3 error a full-width colon stands after the key; write an ASCII colon and a space: ': ' "
                  "[yaml-syntax]\n"},
        ValueCase{"NoColon", "a: b\nfoo\nc: d",
                  "2:1 error 'foo' is no 'key: value'; a colon and a space are missing, or the line belongs to the "
                  "value above and must be indented [yaml-syntax]\n"},
        ValueCase{"CommaInFlow", "at: {zh: 6月, en: 6, 12 months}",
                  "1:21 error '12 months' stands alone inside { }, where a comma separates entries; put a text that "
                  "contains a comma in quotes [yaml-syntax]\n"},
        ValueCase{
            "SwallowedKey", "a: \"x\nb: y\"\nc: d",
            "1:4 error the \" that opens here is not closed on its line; close it before the next key [yaml-syntax]\n"
            "  2:1 this line was taken into the quoted text\n"},
        ValueCase{
            "SwallowedKeyThenMore", "a: \"x\nb: \"y\"\nc: d",
            "1:4 error the \" that opens here is not closed on its line; close it before the next key [yaml-syntax]\n"
            "  2:1 this line was taken into the quoted text\n"},
        ValueCase{
            "SwallowedSibling", "- a: \"x\n  b: y\"\n  c: d",
            "1:6 error the \" that opens here is not closed on its line; close it before the next key [yaml-syntax]\n"
            "  2:3 this line was taken into the quoted text\n"},
        ValueCase{"QuoteNeverClosed", "z: it's\na: \"x\nb: y\nc: d",
                  "2:4 error the \" that opens here is never closed; close it with \", or put the value in quotes of "
                  "the other kind [yaml-syntax]\n"},
        ValueCase{"ApostropheNeverClosed", "a: b\nc: 'x\nd: e",
                  "2:4 error the ' that opens here is never closed; close it with ', or put the value in quotes of the "
                  "other kind [yaml-syntax]\n"},
        ValueCase{
            "TextAfterQuotes", "a: \"b\" c",
            "1:8 error text follows the closing \"; put the whole value in quotes of the other kind [yaml-syntax]\n"},
        ValueCase{
            "TextAfterQuotesInList", "- 'b' c",
            "1:7 error text follows the closing '; put the whole value in quotes of the other kind [yaml-syntax]\n"},
        ValueCase{"TextAfterBracket", "a: [b] c",
                  "1:8 error text follows the closing ]; put the whole value in quotes [yaml-syntax]\n"},
        ValueCase{"OpenBrace", "a: {b: c\nd: e",
                  "1:4 error the { that opens here is not closed; expected } [yaml-syntax]\n"},
        ValueCase{"OpenBracket", "a: [b, c",
                  "1:4 error the [ that opens here is not closed; expected ] [yaml-syntax]\n"},
        ValueCase{"StrayBracket", "a: ]b",
                  "1:4 error this ] closes nothing; put the value in quotes if it is text [yaml-syntax]\n"},
        ValueCase{"DashInValue", "a: - b",
                  "1:4 error a list cannot begin on the line of its key; put '- ' on a line of its own, or the value "
                  "in quotes [yaml-syntax]\n"},
        ValueCase{"ItemBetweenKeys", "a: b\n- c",
                  "2:1 error a list item stands between keys; indent it below the key whose list it belongs to "
                  "[yaml-syntax]\n"},
        ValueCase{"DeeperThanItsNeighbour", "a: b\n c: d",
                  "2:2 error 'c' is indented deeper than 'a', which has its value on its own line; align the two "
                  "[yaml-syntax]\n"},
        ValueCase{"UnevenIndentation", "a:\n  - b\n c: d",
                  "3:2 error the indentation of 'c' fits no line above; align it with its neighbours [yaml-syntax]\n"},
        ValueCase{"LessThanTheFirstLine", "  a: b\nc: d",
                  "2:1 error this line stands outside of what is above; give it the indentation of the first line, or "
                  "a colon if it is a key [yaml-syntax]\n"},
        ValueCase{"EscapedNextLine", "a: \"b\\Nc\"",
                  "1:4 error an escape stands for control character (U+0085), which is not accepted [bad-character]\n"},
        ValueCase{"DirectiveBetweenKeys", "a: b\n%YAML 1.2\nc: d",
                  "2:1 error YAML directives (%) are not accepted; delete this line [yaml-syntax]\n"},
        ValueCase{"TextAfterBlockSign", "P: > 5 cm",
                  "1:6 error text follows a | or > at the begin of a value; put the value in quotes [yaml-syntax]\n"},
        ValueCase{"Escape", "a: b\nc: \"P \\m 5\"",
                  "2:4 error an unknown escape stands in this quoted text; write \\\\ for a backslash, or use ' "
                  "instead of \" [yaml-syntax]\n"},
        ValueCase{"Surrogate", "c: \"\\uD800\"",
                  "1:4 error an unknown escape stands in this quoted text; write \\\\ for a backslash, or use ' "
                  "instead of \" [yaml-syntax]\n"},
        ValueCase{"CutByAComment", "title: a # c\nb: d",
                  "1:10 warning everything after # is a comment and not part of 'a'; put the value in quotes, or set "
                  "the comment off by two spaces [comment-in-value]\n"},
        ValueCase{"AllComment", "title: #5\nb: d",
                  "1:8 warning everything after # is a comment and not part of 'title'; put the value in quotes, or "
                  "set the comment off by two spaces [comment-in-value]\n"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    Refused, YamlFaults,
    testing::Values(
        ValueCase{"Anchor", "a: &x b",
                  "1:4 error anchors (&) are not accepted; delete it, or put the value in quotes if it is text "
                  "[yaml-syntax]\n"},
        ValueCase{"AnchorAndAlias", "a: &x b\nc: *x",
                  "1:4 error anchors (&) are not accepted; delete it, or put the value in quotes if it is text "
                  "[yaml-syntax]\n"
                  "2:4 error aliases (*) are not accepted; write the value out, or put it in quotes if it is text "
                  "[yaml-syntax]\n"},
        ValueCase{"Alias", "a: *x",
                  "1:4 error a value that begins with * or & is an alias or anchor, which are not accepted; put text "
                  "in quotes [yaml-syntax]\n"},
        ValueCase{"Stars", "a: **b** c",
                  "1:4 error a value that begins with * or & is an alias or anchor, which are not accepted; put text "
                  "in quotes [yaml-syntax]\n"},
        ValueCase{"CyclicAlias", "&a [*a]",
                  "1:1 error anchors (&) are not accepted; delete it, or put the value in quotes if it is text "
                  "[yaml-syntax]\n"
                  "1:5 error aliases (*) are not accepted; write the value out, or put it in quotes if it is text "
                  "[yaml-syntax]\n"},
        ValueCase{
            "Tag", "a: !!str b\nc: !x [d]",
            "1:4 error tags (!) are not accepted; delete it, or put the value in quotes if it is text [yaml-syntax]\n"
            "2:4 error tags (!) are not accepted; delete it, or put the value in quotes if it is text [yaml-syntax]\n"},
        ValueCase{"MergeKey", "a: {<<: {b: c}, d: e}",
                  "1:5 error merge keys (<<) are not accepted; write the keys out [yaml-syntax]\n"},
        ValueCase{"DuplicateKey", "a: b\nc: d\na: e\na: f",
                  "3:1 error the key 'a' stands here a second time; keep one of the two [duplicate-key]\n"
                  "  1:1 first defined here\n"
                  "4:1 error the key 'a' stands here a second time; keep one of the two [duplicate-key]\n"
                  "  1:1 first defined here\n"},
        ValueCase{"ListAsKey", "[a]: b\nc: d",
                  "1:1 error a key must be one word, not a list or mapping; put a value that begins with [ or { in "
                  "quotes [yaml-syntax]\n"},
        ValueCase{"EmptyKey", "a: {b: c,, d: e}",
                  "1:4 error a key is missing here; expected 'key: value' [yaml-syntax]\n"},
        ValueCase{"NineDeep", "a: [[[[[[[[b]]]]]]]]",
                  "1:11 error lists and mappings are nested more than 8 deep here [yaml-syntax]\n"},
        ValueCase{
            "SecondDocument", "a: b\n---\nc: d",
            "2:1 error '---' begins a second document here; one file holds one, so delete this line [yaml-syntax]\n"},
        ValueCase{
            "EndOfDocument", "a: b\n...\nc: d",
            "2:1 error '...' ends the YAML here and would hide everything after it; delete this line [yaml-syntax]\n"},
        ValueCase{"Directive", "%YAML 1.2\n---\na: b",
                  "1:1 error YAML directives (%) are not accepted; delete this line [yaml-syntax]\n"},
        ValueCase{"TextBehindMarker", "--- a: b",
                  "1:1 error text follows '---'; move it to a line of its own [yaml-syntax]\n"},
        ValueCase{"Nul", std::string("a: b\0c", 6),
                  "1:5 error NUL (U+0000) is not accepted; delete it [bad-character]\n"},
        ValueCase{"EscapedNul", "a: \"b\\0c\"",
                  "1:4 error an escape stands for NUL (U+0000), which is not accepted [bad-character]\n"},
        ValueCase{"EscapedOverride", "a: \"b\\u202ec\"",
                  "1:4 error an escape stands for right-to-left override (U+202E), which is not accepted "
                  "[bad-character]\n"},
        ValueCase{"Control", "a: b\x07",
                  "1:5 error control character (U+0007) is not accepted; delete it [bad-character]\n"},
        ValueCase{"BidiOverride", "a: \xE2\x80\xAE",
                  "1:4 error right-to-left override (U+202E) is not accepted; delete it [bad-character]\n"},
        ValueCase{"C1", "a: \xC2\x80",
                  "1:4 error control character (U+0080) is not accepted; delete it [bad-character]\n"},
        ValueCase{"LoneCarriageReturn", "a: b\rc: d",
                  "1:5 error a carriage return without a line feed; save the file with the line ends of Unix (LF) or "
                  "Windows (CRLF) [bad-character]\n"},
        ValueCase{"Latin1", "a: 题\nb: caf\xE9",
                  "2:7 error the byte 0xE9 is not UTF-8 here; the file may be GBK or Latin-1: save it as UTF-8 "
                  "[bad-encoding]\n"},
        ValueCase{"Utf16",
                  std::string("\xFF\xFE"
                              "a\0:\0",
                              6),
                  "1:1 error the file is UTF-16 or UTF-32; save it as UTF-8 [bad-encoding]\n"},
        ValueCase{"Utf16WithoutMark", std::string("a\0:\0 \0b\0", 8),
                  "1:1 error the file is UTF-16 or UTF-32; save it as UTF-8 [bad-encoding]\n"}),
    case_name);

TEST(YamlPlaces, CountFromTheFirstLine) {
    EXPECT_EQ(read("a: b", 7).value, "{a@7:1 b@7:4}@7:1");
    EXPECT_THAT(read("\na: b: c", 7).messages, testing::StartsWith("8:4 error"));
}

TEST(YamlFaultsGoOn, SeveralInOneRun) {
    EXPECT_EQ(
        read("a: &x b\na: c\nd: !t e\nf: [g: {h, i}]").messages,
        "1:4 error anchors (&) are not accepted; delete it, or put the value in quotes if it is text [yaml-syntax]\n"
        "2:1 error the key 'a' stands here a second time; keep one of the two [duplicate-key]\n"
        "  1:1 first defined here\n"
        "3:4 error tags (!) are not accepted; delete it, or put the value in quotes if it is text [yaml-syntax]\n"
        "4:9 error 'h' stands alone inside { }, where a comma separates entries; put a text that contains a comma in "
        "quotes [yaml-syntax]\n"
        "4:12 error 'i' stands alone inside { }, where a comma separates entries; put a text that contains a comma in "
        "quotes [yaml-syntax]\n");
}

std::string repeated(std::string_view part, std::size_t bytes) {
    std::string text;
    while (text.size() + part.size() <= bytes) text += part;
    return text;
}

TEST(YamlGuards, TooLarge) {
    EXPECT_EQ(read(std::string(512 * 1024 + 1, ' ')).messages,
              "1:0 error the YAML has 524289 bytes; at most 524288 are accepted: split the file [file-too-large]\n");
}

/// What costs more than linear work takes longer than CTest's limit for a test.
TEST(YamlGuards, PathologicalInputsCostLinearWork) {
    const std::vector<std::string> parts = {
        "[",          "{",         "- ",       "? ",  "a: ",     "[[],",         "!x ",          "&a ",
        "|\n",        " ",         "{a: ",     "[a,", "a: b\n",  "- a\n",        "\"",           "'",
        "a\n",        "? a\n",     ",",        "a,",  "[a: b],", "{a}, ",        "#\n",          "a:\n",
        "a: |\n a\n", "\\",        "\"\\\n",   "%",   "%YAML\n", "*a ",          "[\n",          "- \"\n",
        "x:\n ",      "\"\\0",     "题",       "：",  "a：b\n",  "- \"a\nb\"\n", "\"\\u202e\",", "<<: a\n",
        "a # b\n",    "- a # b\n", "- &a b\n", "\n",  "\t",      "- !t a\n"};
    for (const std::string& part : parts)
        for (const std::string start : {"", "a: ", "[", "\""}) {
            SCOPED_TRACE(start + part);
            Diagnostics diagnostics;
            EXPECT_NO_THROW(read_yaml(start + repeated(part, 60'000), 0, 1, diagnostics));
        }
}

/// Shaken from a valid file: every prefix, and every byte replaced by each sign that means something to YAML.
TEST(YamlGuards, NeverCrashesOnBrokenText) {
    const std::string good =
        "title: {zh: 甲, en: \"b: c\"}\nauthor:\n  - {family: 'X''y', given: Z}\n  - id: q\nnote: |\n  t\nn: 3\n";
    const std::string signs("\"'[]{}:,-#&*!|>%@`?\n\t \\~<\0", 27);
    Diagnostics diagnostics;
    for (std::size_t i = 0; i < good.size(); ++i) {
        read_yaml(std::string_view(good).substr(0, i), 0, 1, diagnostics);
        for (const char sign : signs) {
            std::string broken = good;
            broken[i] = sign;
            read_yaml(broken, 0, 1, diagnostics);
            broken.insert(i, 1, sign);
            read_yaml(broken, 0, 1, diagnostics);
        }
    }
    EXPECT_GT(diagnostics.errors(), 100u);
}

}  // namespace
}  // namespace conspectus::yaml_test
