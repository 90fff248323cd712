#include "parse/parse_file.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/parse/messages.h"
#include "unit/parse/parse_case.h"

namespace conspectus::parse_file_test {
namespace {

const std::string good_png =
    std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) + std::string("\0\0\0\x20\0\0\0\x10\x08\x02\0\0\0", 13);

std::string name_of(const ParsedFile& parsed) {
    struct Namer {
        std::string operator()(const std::monostate&) { return "nothing"; }
        std::string operator()(const PaperFile& f) { return "paper " + f.paper.id; }
        std::string operator()(const TranslationFile& f) {
            return std::string(f.of_page ? "page" : "paper") + " translation " + f.id + " " + f.summary.language;
        }
        std::string operator()(const PageFile& f) { return "page " + f.page.id; }
        std::string operator()(const ThesaurusFile& f) { return "keywords " + std::to_string(f.keywords.size()); }
        std::string operator()(const JournalsFile& f) { return "journals " + std::to_string(f.journals.size()); }
        std::string operator()(const SiteFile& f) { return "site " + std::to_string(f.site.languages.size()); }
        std::string operator()(const ReferencesFile& f) { return "works " + std::to_string(f.works.size()); }
        std::string operator()(const UnreadFile& f) {
            return f.defines == EntityKind::keyword ? "unread keywords" : "unread";
        }
        std::string operator()(const ImageFile& f) {
            return "image " + std::to_string(f.width) + "x" + std::to_string(f.height);
        }
        std::string operator()(const TraceFile& f) { return "traces " + f.trace.paper; }
        std::string operator()(const StatusFile& f) { return "statuses " + std::to_string(f.rows.size()); }
    };
    return std::visit(Namer{}, parsed);
}

/// What came, then the messages.
std::string parse(const std::string& path, const std::string& bytes) {
    Diagnostics diagnostics;
    const ParsedFile parsed = parse_file({path, bytes}, 0, diagnostics);
    return name_of(parsed) + "\n" + messages(diagnostics);
}

class ParseFile : public testing::TestWithParam<ParseCase> {};

/// The input's first line is the path.
TEST_P(ParseFile, GoesByThePath) {
    const auto newline = GetParam().input.find('\n');
    EXPECT_EQ(parse(GetParam().input.substr(0, newline), GetParam().input.substr(newline + 1)), GetParam().expected);
}

const std::string matter = "---\ntype: book\ntitle: T\n---\n";

INSTANTIATE_TEST_SUITE_P(
    Read, ParseFile,
    testing::Values(ParseCase{"Paper", "papers/a1.md\n" + matter, "paper a1\n"},
                    ParseCase{"StatusList", "status.csv\nDOI,status\n10.1000/a,retracted\n", "statuses 1\n"},
                    ParseCase{"PaperWithByteOrderMark", "papers/a1.md\n\xEF\xBB\xBF" + matter, "paper a1\n"},
                    ParseCase{"PaperWithWindowsLineEnds", "papers/a1.md\n---\r\ntype: book\r\ntitle: T\r\n---\r\n",
                              "paper a1\n"},
                    ParseCase{"Translation", "papers/a1.en.md\n---\nupdated: 2026\n---\n", "paper translation a1 en\n"},
                    ParseCase{"TranslationWithoutKeys", "papers/a1.en.md\n---\n---\n", "paper translation a1 en\n"},
                    ParseCase{"About", "pages/about.md\n---\ntitle: T\n---\n", "page about\n"},
                    ParseCase{"HomeNeedsNoTitle", "pages/index.md\n---\nupdated: 2026\n---\n", "page index\n"},
                    ParseCase{"PageTranslation", "pages/about.en.md\n---\n---\n", "page translation about en\n"},
                    ParseCase{"Thesaurus", "keywords.yaml\n- {id: a, facet: f, label: A}\n", "keywords 1\n"},
                    ParseCase{"Journals", "journals.yaml\n- {id: a, title: A}\n", "journals 1\n"},
                    ParseCase{"Site", "site.yaml\ntitle: T\nlanguages: [{key: zh, tag: zh, name: 中文}]\n", "site 1\n"},
                    ParseCase{"Works", "references/x.yaml\n- {id: a1, title: A}\n", "works 1\n"},
                    ParseCase{"Figure", "papers/a/fig.png\n" + good_png, "image 32x16\n"},
                    ParseCase{"Trace", "traces/a.tsv\nplace\ttoken\tline\n", "traces a\n"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    Refused, ParseFile,
    testing::Values(
        ParseCase{"Unexpected", "notes.txt\n",
                  "nothing\n"
                  "0:0 warning this file has no place here and is passed over; the content folder holds site.yaml, "
                  "keywords.yaml, journals.yaml, status.csv, papers/<id>.md, papers/<id>.<language>.md, figures in "
                  "papers/<id>/, "
                  "references/*.yaml, pages/<id>.md and traces/<id>.tsv [unexpected-file]\n"},
        ParseCase{"ForeignReferences", "references/x.bib\n@article{}",
                  "nothing\n"
                  "0:0 warning this file is not read; write its entries as YAML into references/<name>.yaml "
                  "[not-imported]\n"},
        ParseCase{"Svg", "papers/a/fig.svg\n<svg/>",
                  "nothing\n"
                  "0:0 error figures are png, jpg, webp, avif or gif; an SVG can run scripts and a PDF is no picture, "
                  "so save it as one of those [bad-image]\n"},
        ParseCase{"NoPicture", "papers/a/fig.png\n<svg/>",
                  "nothing\n"
                  "0:0 error this is no whole PNG, JPEG, WebP, AVIF or GIF picture, whatever its name says; save it "
                  "anew [bad-image]\n"},
        ParseCase{"WrongEnding", "papers/a/fig.jpg\n" + good_png,
                  "nothing\n"
                  "0:0 error the picture is a PNG by its bytes, but its name ends in '.jpg'; rename it [bad-image]\n"},
        ParseCase{
            "ReservedId", "papers/index.md\n" + matter,
            "nothing\n"
            "0:0 error rename the file: the site needs the name 'index' itself; choose another id [bad-file-name]\n"},
        ParseCase{"UpperCaseId", "papers/Shi2017.md\n" + matter,
                  "nothing\n"
                  "0:0 error rename the file: 'Shi2017' is no id: ids have small letters, digits and '-', begin with a "
                  "letter or digit and are no number; write shi2017 [bad-file-name]\n"},
        ParseCase{"IdWithPoints", "papers/...md\n" + matter,
                  "nothing\n"
                  "0:0 error '' is no language key such as en; a translation is named <id>.<language>.md, and an id "
                  "has no point [bad-file-name]\n"},
        ParseCase{"PercentId", "papers/a%2e%2e.md\n" + matter,
                  "nothing\n"
                  "0:0 error rename the file: 'a%2e%2e' is no id: ids have small letters, digits and '-', begin with a "
                  "letter or digit and are no number; write a-2e-2e [bad-file-name]\n"},
        ParseCase{
            "ReservedPage", "pages/search.md\n---\ntitle: T\n---\n",
            "nothing\n"
            "0:0 error rename the file: the site needs the name 'search' itself; choose another id [bad-file-name]\n"},
        ParseCase{"PageWithoutTitle", "pages/methods.md\n---\nupdated: 2026\n---\n",
                  "page methods\n"
                  "2:1 error the page has no 'title'; add it [missing-field]\n"},
        ParseCase{"NoLanguage", "papers/a1.final.md\n" + matter,
                  "nothing\n"
                  "0:0 error 'final' is no language key such as en; a translation is named <id>.<language>.md, and an "
                  "id has no point [bad-file-name]\n"},
        ParseCase{
            "AnotherId", "papers/a1.md\n---\nid: a2\ntype: book\ntitle: T\n---\n",
            "paper a1\n"
            "2:5 error the file's name makes the id 'a1', not 'a2'; delete this key or rename the file [bad-id]\n"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    StillUnderItsId, ParseFile,
    testing::Values(
        ParseCase{"Empty", "papers/a1.md\n",
                  "paper a1\n"
                  "0:0 error the file is empty; expected front matter between two lines '---' and the text below "
                  "[front-matter]\n"},
        ParseCase{"NoFrontMatter", "papers/a1.md\ntext\n",
                  "paper a1\n"
                  "1:1 error the file has no front matter; begin it with a line '---', the keys, and another line "
                  "'---' [front-matter]\n"},
        ParseCase{"Unclosed", "papers/a1.md\n---\ntype: book\n",
                  "paper a1\n"
                  "1:1 error the front matter that opens here is not closed; put a line '---' below its last key "
                  "[front-matter]\n"},
        ParseCase{"NoKeys", "papers/a1.md\n---\n---\n",
                  "paper a1\n"
                  "1:1 error the paper has no 'title' (Title); add it [missing-field]\n"
                  "1:1 error the paper has no 'type' (Kind of publication, a CSL type); add it [missing-field]\n"},
        ParseCase{"NoYaml", "papers/a1.md\n---\ntitle: a: b\n---\n",
                  "paper a1\n"
                  "2:8 error a value that contains ': ' must be in quotes: \"a: b\" [yaml-syntax]\n"},
        ParseCase{"NoMapping", "papers/a1.md\n---\n- a\n---\n",
                  "paper a1\n"
                  "2:1 error expected the keys of a paper here, not a list [wrong-type]\n"},
        ParseCase{"Utf16", "papers/a1.md\n" + std::string("\xFF\xFE-\0-\0", 6),
                  "paper a1\n"
                  "1:1 error the file is UTF-16 or UTF-32; save it as UTF-8 [bad-encoding]\n"},
        ParseCase{"Gbk", "papers/a1.md\n---\ntitle: \xCC\xE2\n---\n",
                  "paper a1\n"
                  "2:8 error the byte 0xCC is not UTF-8 here; the file may be GBK or Latin-1: save it as UTF-8 "
                  "[bad-encoding]\n"},
        ParseCase{"Nul", "papers/a1.md\n" + std::string("---\ntitle: a\0b\n---\n", 20),
                  "paper a1\n"
                  "2:9 error NUL (U+0000) is not accepted; delete it [bad-character]\n"},
        ParseCase{"ControlInTheBody", "papers/a1.md\n" + matter + "a\x1B[31m",
                  "paper a1\n"
                  "5:2 error control character (U+001B) is not accepted; delete it [bad-character]\n"},
        ParseCase{"LoneCarriageReturn", "papers/a1.md\n---\rtitle: a\r---\r",
                  "paper a1\n"
                  "1:4 error a carriage return without a line feed; save the file with the line ends of Unix (LF) or "
                  "Windows (CRLF) [bad-character]\n"}),
    case_name);

TEST(ParseFileGuards, TooLarge) {
    EXPECT_EQ(
        parse("papers/a1.md", std::string(768 * 1024 + 1, 'x')),
        "paper a1\n0:0 error the file has 786433 bytes; at most 786432 are accepted: split it [file-too-large]\n");
    EXPECT_EQ(parse("papers/a1.md", "---\n" + std::string(513 * 1024, '#') + "\n---\n"),
              "paper a1\n2:0 error the YAML has 525313 bytes; at most 524288 are accepted: split the file "
              "[file-too-large]\n");
}

TEST(ParseFileGuards, EveryFieldRefusesWhatIsNoAddress) {
    for (const std::string address : {"javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,<script>",
                                      "vbscript:x", "//evil.example", "https://x\\\" onmouseover=\\\"y"}) {
        EXPECT_NE(parse("papers/a1.md", "---\ntype: book\ntitle: T\nURL: \"" + address + "\"\n---\n").find("[bad-url]"),
                  std::string::npos)
            << address;
        Diagnostics diagnostics;
        const auto site = parse_file({"site.yaml", "base-url: \"" + address + "\"\nrepository: {url: \"" + address +
                                                       "\"}\nlicense: {url: \"" + address + "\"}\n"},
                                     0, diagnostics);
        EXPECT_EQ(std::get<SiteFile>(site).site.base_url, "");
        EXPECT_EQ(std::get<SiteFile>(site).site.repository_url, "");
        EXPECT_EQ(std::get<SiteFile>(site).site.license_url, "");
    }
}

/// Whatever the bytes: no crash, and a paper stays a paper.
TEST(ParseFileGuards, AnyBytesGiveAPaper) {
    const std::string good = matter + "text [@1]\n";
    for (std::size_t i = 0; i < good.size(); ++i)
        for (const int byte : {0, 9, 13, 34, 45, 58, 91, 123, 128, 255}) {
            std::string broken = good;
            broken[i] = static_cast<char>(byte);
            EXPECT_EQ(parse("papers/a1.md", broken).substr(0, 9), "paper a1\n");
        }
}

}  // namespace
}  // namespace conspectus::parse_file_test
