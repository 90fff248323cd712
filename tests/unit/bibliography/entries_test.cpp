// One entry, or a fault, of each form: the input and the dump of what is read.
#include <gtest/gtest.h>

#include "bibliography/bibliography_reader.h"
#include "bibliography/csl_yaml_reader.h"
#include "unit/bibliography/bibliography_dump.h"

namespace conspectus::entries_test {
namespace {

using bibliography_test::dump;

struct Case {
    std::string text;
    std::string expected;  ///< without the last line feed
};

void PrintTo(const Case& test, std::ostream* out) {
    *out << test.text;
}

std::string read(std::string_view text, BibliographyFormat format) {
    std::string dumped = dump(read_bibliography(text, format));
    if (dumped.ends_with('\n')) dumped.pop_back();
    return dumped;
}

class Bibtex : public testing::TestWithParam<Case> {};
class Ris : public testing::TestWithParam<Case> {};
class Nbib : public testing::TestWithParam<Case> {};
class CslJson : public testing::TestWithParam<Case> {};
class CslYaml : public testing::TestWithParam<Case> {};
class CslMarkdown : public testing::TestWithParam<Case> {};

TEST_P(Bibtex, IsRead) {
    EXPECT_EQ(read(GetParam().text, BibliographyFormat::bibtex), GetParam().expected);
}
TEST_P(Ris, IsRead) {
    EXPECT_EQ(read(GetParam().text, BibliographyFormat::ris), GetParam().expected);
}
TEST_P(Nbib, IsRead) {
    EXPECT_EQ(read(GetParam().text, BibliographyFormat::nbib), GetParam().expected);
}
TEST_P(CslJson, IsRead) {
    EXPECT_EQ(read(GetParam().text, BibliographyFormat::csl_json), GetParam().expected);
}
TEST_P(CslYaml, IsRead) {
    EXPECT_EQ(read(GetParam().text, BibliographyFormat::csl_yaml), GetParam().expected);
}
TEST_P(CslMarkdown, BecomesMarkup) {
    EXPECT_EQ(markdown_to_csl(GetParam().text), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Syntax, Bibtex,
    testing::Values(
        Case{"", ""}, Case{"Only text, mail me@example.org {x}", ""},
        Case{"@book{a, title = {T}}", "1:1 book a | title=T"}, Case{"@BOOK(a, Title = \"T\",)", "1:1 book a | title=T"},
        Case{"@string{x = {A B}}\n@string(y = x # { C})\n@book{a, title = y # \" D\"}", "3:1 book a | title=A B C D"},
        Case{"@comment{ @book{x, title={T}} }\n@preamble{\"\\x\" # {y}}\n@book{a,title={T}}", "3:1 book a | title=T"},
        Case{"@comment x\n@book{a,title={T}}", "2:1 book a | title=T"},
        Case{"@book{a, volume = 3, year = 1999, month = may}", "1:1 book a | volume=3 | issued=1999-5"},
        Case{"@book{a, % a comment, = {\n title = {T}}", "1:1 book a | title=T"},
        Case{"@book{a, title = {T}, title = {U}}", "1:1 book a | title=T | - title"},
        Case{"@book{a, title = {A {\"}B{\"} C}}", "1:1 book a | title=A \"B\" C"},
        Case{"  @book{a:b/c_1+2, title = {T}}", "1:3 book a:b/c_1+2 | title=T"}, Case{"@book{a}", "1:1 book a"}));

INSTANTIATE_TEST_SUITE_P(
    Faults, Bibtex,
    testing::Values(Case{"@book{a, title {T}}\n@book{b, title = {U}}",
                         "2:1 book b | title=U\n1:16: expected '=' after 'title', found '{'"},
                    Case{"@book{a,\n  title = {T\n}\n\n@book{b, title = {U}}",
                         "5:1 book b | title=U\n5:1: expected ',' or '}' after the field 'title', found '@'"},
                    Case{"@book{a,\n  title = {T,\n  year = 2000\n@book{b, title = {U}}",
                         "4:1 book b | title=U\n2:11: expected a '}' for the '{' here, found the next entry in line 4"},
                    Case{"@book{a, title = {T", "1:18: expected a '}' for the '{' here, found the end of the file"},
                    Case{"@book{a, title = {T} year = 2000}\n@book{b, title = {U}}",
                         "2:1 book b | title=U\n1:22: expected ',' or '}' after the field 'title', found 'y'"},
                    Case{"@book{title = {T}}\n@book{b, title = {U}}",
                         "2:1 book b | title=U\n1:7: expected a key and ',' before the first field, found 'title'"},
                    Case{"@book{, title = {T}}", "1:7: expected a key, found ','"},
                    Case{"@book{a, month = octember}",
                         "1:18: expected a macro that @string defines, found 'octember'; put text in braces"},
                    Case{"@book a, title = {T}}", "1:7: expected '{' after '@book', found 'a'"},
                    Case{"@book{a, title = }",
                         "1:18: expected a value in braces or quotation marks, a number or a macro, found '}'"},
                    Case{"@book{a, author = {A, B, C, D}}",
                         "1:1 book a | author={A, B, C, D}\n1:1: expected at most two commas in a name of author, "
                         "found 'A, B, C, D'; put "
                         "'and' between names"},
                    Case{"@book{a, title = \"T}\"}", "1:20: expected '\"' before a '}' that closes nothing"},
                    Case{"@inbook{a, crossref = {x}}",
                         "1:1 chapter a | - crossref\n1:1: expected an entry of this file as the crossref of 'a', "
                         "found none with the key "
                         "'x'"},
                    Case{"@inbook{a, crossref={b}}\n@inbook{b, crossref={a}}",
                         "1:1 chapter a\n2:1 chapter b | - crossref\n2:1: expected another entry as the crossref of "
                         "'b', found 'a', which "
                         "takes its fields from it"},
                    Case{"@book{a, title = {G\xFCnter}}",
                         "1:1 book a | title=G\uFFFDnter\n1:20: expected UTF-8, found the byte 0xFC; the file may be "
                         "GBK or Latin-1: save "
                         "it as UTF-8"},
                    Case{"\xEF\xBB\xBF@book{a, title = {T}}", "1:1 book a | title=T"},
                    Case{"@book{a, title = {T\x01}}\r\n\xEF\xBB\xBF@book{b, title = {U}}\r",
                         "1:1 book a | title=T\n2:2 book b | title=U\n1:20: expected text, found control character "
                         "(U+0001); delete it\n2:1: "
                         "expected text, found a byte order mark in the middle of the file; delete it"},
                    Case{std::string("\xFF\xFE@\0b\0", 6),
                         "1:1: expected UTF-8, found UTF-16 or UTF-32; save the file as UTF-8"}));

INSTANTIATE_TEST_SUITE_P(
    Fields, Bibtex,
    testing::Values(
        Case{"@article{a, journal = {J}, volume = 1, number = {2}, pages = {3--9}, eid = {e5}, doi = "
             "{https://doi.org/10.1/x_y}}",
             "1:1 article-journal a | container-title=J | DOI=10.1/x_y | issue=2 | number=e5 | page=3-9 | volume=1"},
        Case{"@article{a, journaltitle = {J}, journalsubtitle = {S}, shortjournal = {Js}, date = {2020-05}, urldate = "
             "{2021-01-02}, url = {http://x.org/a\\_b}}",
             "1:1 article-journal a | container-title=J: S | container-title-short=Js | URL=http://x.org/a_b | "
             "accessed=2021-1-2 | issued=2020-5"},
        Case{"@book{a, title={T}, subtitle={S}, titleaddon={A}, edition = {Second}, series = {R}, number = 5, "
             "publisher = "
             "{P and Q}, address = {B}, isbn = {1-2}}",
             "1:1 book a | collection-title=R | ISBN=1-2 | publisher=P; Q | publisher-place=B | title=T: S. A | "
             "collection-number=5 | edition=2"},
        Case{"@book{a, title={T}, maintitle={M}, volume=2}", "1:1 book a | title=M | volume-title=T | volume=2"},
        Case{
            "@inproceedings{a, title={T}, booktitle={B}, eventtitle={E}, venue={V}, eventdate={2019-06-01/2019-06-03}, "
            "organization={O}}",
            "1:1 paper-conference a | container-title=B | event-title=E | event-place=V | publisher=O | title=T | "
            "event-date=2019-6-1/2019-6-3"},
        Case{"@phdthesis{a, school = {U}, type = {Habilitation}}", "1:1 thesis a | genre=Habilitation | publisher=U"},
        Case{"@mastersthesis{a, school = {U}}", "1:1 thesis a | genre=Master’s thesis | publisher=U"},
        Case{"@thesis{a, type = {phdthesis}, institution = {U}}", "1:1 thesis a | genre=PhD thesis | publisher=U"},
        Case{"@techreport{a, number = {12}, institution = {I}}", "1:1 report a | publisher=I | number=12"},
        Case{"@misc{a, eprint = {2001.01234}, archiveprefix = {arXiv}, primaryclass = {q-bio.NC}}",
             "1:1 article a | publisher=arXiv | URL=https://arxiv.org/abs/2001.01234 | number=arXiv:2001.01234 "
             "[q-bio.NC]"},
        Case{"@article{a, journal={J}, eprint = {123}, eprinttype = {pubmed}}",
             "1:1 article-journal a | container-title=J | PMID=123"},
        Case{"@misc{a, howpublished = {\\url{http://x.org/~a}}, note = {N}, addendum = {A}}",
             "1:1 document a | note=N. A | URL=http://x.org/~a"},
        Case{"@misc{a, howpublished = {Privately}}", "1:1 document a | publisher=Privately"},
        Case{"@online{a, title={T}, url={https://x.org/%C3%A9}, year={2020}, month=jan # \"~5\"}",
             "1:1 webpage a | title=T | URL=https://x.org/%C3%A9 | issued=2020-1-5"},
        Case{"@patent{a, number={CN1}, holder={{A Co} and B C}, type={patentus}, location={cn}}",
             "1:1 patent a | authority=A Co, B C | genre=U.S. patent | publisher-place=cn | number=CN1"},
        Case{"@book{a, year = {1865（清同治四年）}}", "1:1 book a | issued='1865（清同治四年）'"},
        Case{"@book{a, year = {2019/2020}}", "1:1 book a | issued=2019/2020"},
        Case{"@article{a, year = 2020, month = {July--August}}", "1:1 article-journal a | issued=2020-7/2020-8"},
        Case{"@article{a, date = {2020}, issue = {Spring}}", "1:1 article-journal a | issued=2020-s1"},
        Case{"@article{a, year = 2020, month = {Michaelmas}, day = 3}",
             "1:1 article-journal a | issued=2020 | - month, day"},
        Case{"@book{a, langid = {ngerman}}", "1:1 book a | language=de"},
        Case{"@book{a, language = {klingon}, langid = {english}}", "1:1 book a | language=klingon | - langid"},
        Case{"@book{a, author = {A and others}, file = {x.pdf}, keywords = {k, l}}",
             "1:1 book a | keyword=k, l | author=A | - author (others), file"},
        Case{"@book{a, editor = {C D}, editortype = {compiler}, editora = {E F}, editoratype = {translator}}",
             "1:1 book a | compiler=D, C | translator=F, E"},
        Case{"@book{a, author = {Jan de Graaf}, options = {useprefix=false}}",
             "1:1 book a | author=Graaf, Jan dropping de"},
        Case{"@gizmo{a, title = {T}}", "1:1 document a | title=T | - @gizmo"},
        Case{"@unpublished{a, title={T}, eventtitle={E}}", "1:1 speech a | event-title=E | title=T"},
        Case{"@article{a, entrysubtype={newspaper}, title={T}}", "1:1 article-newspaper a | title=T"},
        Case{"@article{a, title={{T}}, volume = {}}",
             "1:1 article-journal a | title=<span class=\"nocase\">T</span>"}));

INSTANTIATE_TEST_SUITE_P(
    Inheritance, Bibtex,
    testing::Values(
        Case{"@incollection{a, crossref={b}, title={T}}\n@collection{B, title={C}, subtitle={S}, editor={E F}, "
             "year=2000}",
             "1:1 chapter a | container-title=C: S | title=T | issued=2000 | editor=F, E\n2:1 book B | title=C: S | "
             "issued=2000 "
             "| editor=F, E"},
        Case{
            "@inbook{a, crossref={b}, title={T}, author={X Y}}\n@book{b, title={C}, author={A B}, shorttitle={c}}",
            "1:1 chapter a | container-title=C | title=T | author=Y, X | container-author=B, A\n2:1 book b | title=C | "
            "title-short=c | author=B, A"},
        Case{"@article{a, crossref={b}, title={T}}\n@periodical{b, title={P}, issn={1}}",
             "1:1 article-journal a | container-title=P | ISSN=1 | title=T\n2:1 periodical b | ISSN=1 | title=P"},
        Case{"@inproceedings{a, crossref={b}, title={T}}\n@proceedings{b, title={P}, booktitle={Q}, crossref={c}}\n"
             "@mvproceedings{c, title={M}}",
             "1:1 paper-conference a | container-title=M | title=T | volume-title=P\n2:1 book b | "
             "title=M | "
             "volume-title=P | - booktitle\n3:1 book c | title=M"},
        Case{"@book{a, title={T}, xdata={x,y}}\n@xdata{x, publisher={P}, xdata={z}}\n@xdata{y, address={L}}\n@xdata{z, "
             "year=1999}",
             "1:1 book a | publisher=P | publisher-place=L | title=T | issued=1999"}));

INSTANTIATE_TEST_SUITE_P(
    Entries, Ris,
    testing::Values(
        Case{"", ""}, Case{"TY  - JOUR\nER  - \n", "1:1 article-journal"},
        Case{"TY  - JOUR\nID  - k1\nAU  - Smith, John A.\nAU  - Doe, Jane, Jr.\nTI  - A title\n  goes on\nT2  - J\nJ2  "
             "- "
             "Jx\nPY  - 2020/05/03/\nVL  - 1\nIS  - 2\nSP  - 123\nEP  - 30\nSN  - 1234-5678\nDO  - 10.1/x\nKW  - a\nKW "
             " - "
             "b\nER  - ",
             "1:1 article-journal k1 | container-title=J | container-title-short=Jx | DOI=10.1/x | ISSN=1234-5678 | "
             "keyword=a; "
             "b | title=A title goes on | issue=2 | page=123-130 | volume=1 | issued=2020-5-3 | author=Smith, John A.; "
             "Doe, "
             "Jane suffix Jr."},
        Case{"TY  - BOOK\r\nT1  - B\r\nT2  - S\r\nA2  - E, F\r\nIS  - 4\r\nSP  - 300\r\nSN  - 978-3-16-148410-0\r\nCY  "
             "- "
             "Bonn\r\nPB  - P\r\nET  - 2\r\nNV  - 3\r\nER  - \r\n",
             "1:1 book | collection-title=S | ISBN=978-3-16-148410-0 | publisher=P | publisher-place=Bonn | title=B | "
             "collection-number=4 | edition=2 | number-of-pages=300 | number-of-volumes=3 | collection-editor=E, F"},
        Case{"TY  - CHAP\nTI  - C\nT2  - B\nT3  - S\nA2  - E, F\nA3  - G, H\nA4  - I, J\nER  -",
             "1:1 chapter | collection-title=S | container-title=B | title=C | collection-editor=G, H | editor=E, F | "
             "translator=I, J"},
        Case{"TY  - CPAPER\nTI  - C\nT2  - P\nC1  - Rome\nER  - ",
             "1:1 paper-conference | container-title=P | event-place=Rome | title=C"},
        Case{"TY  - RPRT\nTI  - R\nSN  - WHO/12\nM3  - Technical\nER  - ",
             "1:1 report | genre=Technical | title=R | number=WHO/12"},
        Case{"TY  - THES\nTI  - R\nPB  - U\nM3  - PhD\nSP  - 99\nER  - ",
             "1:1 thesis | genre=PhD | publisher=U | title=R | number-of-pages=99"},
        Case{"TY  - JOUR\nPY  - 1998///Spring\nER  - ", "1:1 article-journal | issued=1998-s1"},
        Case{"TY  - JOUR\nPY  - 1998\nDA  - 1998/03\nER  - ", "1:1 article-journal | issued=1998-3"},
        Case{"TY  - JOUR\nPY  - 1998/03/01/reprint\nER  - ", "1:1 article-journal | issued=1998-3-1 | - PY (reprint)"},
        Case{"TY  - JOUR\nPY  - in press\nER  - ", "1:1 article-journal | issued='in press'"},
        Case{"TY  - JOUR\nY2  - 2021-02-03\nUR  - https://doi.org/10.1/y\nUR  - http://b\nER  - ",
             "1:1 article-journal | DOI=10.1/y | URL=https://doi.org/10.1/y | accessed=2021-2-3 | - UR"},
        Case{"TY  - JOUR\nA1  - 张三; 李四；\nED  - E, F\nER  - ",
             "1:1 article-journal | author={张三}; {李四} | editor=E, F"},
        Case{"TY  - JOUR\nL1  - x.pdf\nTT  - Translated\nAD  - Bonn\nER  - ", "1:1 article-journal | - L1, TT, AD"},
        Case{"TY  - JOUR\nJF  - Full\nJO  - Short\nLA  - eng\nN1  - n\nN2  - abs\n\nabs two\nER  - ",
             "1:1 article-journal | abstract=abs abs two | container-title=Full | container-title-short=Short | "
             "language=en | "
             "note=n"},
        Case{"TY  - JOUR\nC7  - e12\nSP  - 1-9\nER  - ", "1:1 article-journal | number=e12 | page=1-9"},
        Case{"TY  - XYZ\nTI  - T\nER  - ", "1:1 document | title=T | - TY XYZ"},
        Case{"TY  - PAT\nSN  - US123\nER  - ", "1:1 patent | number=US123"},
        Case{"TY - BLOG\nTI - T\nT2 - B\nER -\n", "1:1 post-weblog | container-title=B | title=T"},
        Case{"TY  - NEWS\nTI  - e\xCC\x81\nER  - ", "1:1 article-newspaper | title=é"}));

INSTANTIATE_TEST_SUITE_P(
    Faults, Ris,
    testing::Values(Case{"TY  - JOUR\nTI  - A\nTY  - BOOK\nTI  - B\nER  - ",
                         "1:1 article-journal | title=A\n3:1 book | title=B\n3:1: expected 'ER  - ' at the end of the "
                         "entry of line 1, found "
                         "the next entry"},
                    Case{"TY  - JOUR\nTI  - A\n",
                         "1:1 article-journal | title=A\n1:1: expected 'ER  - ' at the end of the entry of line 1, "
                         "found the end of the file"},
                    Case{"TI  - A\nAU  - B\nER  - \nTY  - BOOK\nER  - ",
                         "4:1 book\n1:1: expected 'TY  - ' and a type at the start of an entry, found 'TI'"},
                    Case{
                        "Export of 2020\nTY  - BOOK\nER  - ",
                        "2:1 book\n1:1: expected 'TY  - ' and a type at the start of an entry, found 'Export of 2020'"},
                    Case{"ER  - ", "1:1: expected 'TY' before 'ER'; an entry begins with its type"}));

INSTANTIATE_TEST_SUITE_P(
    Entries, Nbib,
    testing::Values(
        Case{"", ""},
        Case{"PMID- 123\nTI  - A title\n      goes on.\nFAU - Smith, John A Jr\nAU  - Smith JA Jr\nAU  - Doe J\nCN  - "
             "The "
             "Group\nTA  - N Engl J Med\nJT  - The New England journal\nDP  - 2020 May 3\nVI  - 1\nIP  - 2\nPG  - "
             "123-30\nLID "
             "- 10.1/x [doi]\nPMC - PMC9\nLA  - eng\nIS  - 1234-5678 (Print)\nIS  - 8765-4321 (Electronic)\nPT  - "
             "Journal "
             "Article\n",
             "1:1 article-journal 123 | container-title=The New England journal | container-title-short=N Engl J Med | "
             "DOI=10.1/x | ISSN=1234-5678, 8765-4321 | language=en | PMCID=PMC9 | PMID=123 | title=A title goes on | "
             "issue=2 | "
             "page=123-130 | volume=1 | issued=2020-5-3 | author=Smith, John A suffix Jr; Doe, J.; {The Group}"},
        Case{"PMID- 1\nTI  - [Translated].\nTT  - 原题.\nLA  - chi\nOWN - NLM\nSO  - J. 2020\n\nPMID- 2\nTI  - B\n",
             "1:1 article-journal 1 | language=zh | original-title=原题 | PMID=1 | title=[Translated] | - OWN, SO\n8:1 "
             "article-journal 2 | PMID=2 | title=B"},
        Case{"PMID- 1\nDP  - 2019 Dec-2020 Jan\nDEP - 20191101\nPST - aheadofprint\n",
             "1:1 article-journal 1 | PMID=1 | status=aheadofprint | available-date=2019-11-1 | issued=2019-12/2020-1"},
        Case{"PMID- 1\nDP  - Epub\nPG  - e12-e15\n", "1:1 article-journal 1 | PMID=1 | page=e12-e15 | issued='Epub'"},
        Case{"PMID- 1\nPG  - 1213-4; discussion 1215\n",
             "1:1 article-journal 1 | PMID=1 | page=1213-4; discussion 1215"},
        Case{"PMID- 1\nPT  - Journal Article\nPT  - Preprint\nPT  - Review\n", "1:1 article 1 | PMID=1 | - PT"},
        Case{"PMID- 1\nBTI - B.\nTI  - C.\nCTI - S.\nPB  - P\nPL  - Bonn\nFED - E, F\nISBN- 123\nEN  - 2\n",
             "1:1 chapter 1 | collection-title=S | container-title=B | ISBN=123 | PMID=1 | publisher=P | "
             "publisher-place=Bonn | "
             "title=C | edition=2 | editor=E, F"},
        Case{"PMID- 1\nMH  - Hypertension, Portal\nOT  - shunt\n",
             "1:1 article-journal 1 | keyword=Hypertension, Portal; shunt | PMID=1"},
        Case{"PMID- 1\nAU  - van der Berg JP\nAU  - WHO Group of Writers\n",
             "1:1 article-journal 1 | PMID=1 | author=van der Berg, J. P.; {WHO Group of Writers}"},
        Case{"PMID- 1\nAID - S0140-6736(20)1 [pii]\nAID - 10.1/x [doi]\n",
             "1:1 article-journal 1 | DOI=10.1/x | PMID=1 | - AID"}));

INSTANTIATE_TEST_SUITE_P(
    Faults, Nbib,
    testing::Values(
        Case{
            "TI  - A\n\nPMID- 2\n",
            "3:1 article-journal 2 | PMID=2\n1:1: expected 'PMID- ' and a number at the start of an entry, found 'TI'"},
        Case{"PMID- x\nTI  - A\nPMID- 2\n",
             "3:1 article-journal 2 | PMID=2\n1:1: expected a number behind 'PMID- ', found 'PMID'"},
        Case{"PMID- 1\nTI  - A\nb\nVI  - 1\nPMID- 2",
             "1:1 article-journal 1 | PMID=1 | title=A\n5:1 article-journal 2 | PMID=2\n3:1: expected a line that "
             "begins with a "
             "tag and '- ', or with spaces, found 'b'"},
        Case{"1. Smith J. A title.\n",
             "1:1: expected a line that begins with a tag and '- ', or with spaces, found '1. Smith J. A title.'"}));

INSTANTIATE_TEST_SUITE_P(
    Entries, CslJson,
    testing::Values(
        Case{"[]", ""},
        Case{
            R"([{"id": "a", "type": "book", "title": "T", "author": [{"family": "F", "given": "G"}, {"literal": "L"}]}])",
            "1:2 book a | title=T | author=F, G; {L}"},
        Case{R"({"id": 5, "type": "book", "volume": 3})", "1:1 book 5 | volume=3"},
        Case{"{\"version\": \"1\", \"items\": [\n {\"id\": \"a\"},\n {\"id\": \"b\"}\n]}",
             "2:2 document a\n3:2 document b"},
        Case{R"([{"id":"a","issued":{"date-parts":[[2020,5,3]]},"accessed":{"raw":"2021-01"}}])",
             "1:2 document a | accessed=2021-1 | issued=2020-5-3"},
        Case{R"([{"id":"a","issued":{"date-parts":[["2020"],["2021"]],"circa":true}}])",
             "1:2 document a | issued=2020/2021~"},
        Case{R"([{"id":"a","issued":{"literal":"c1988"}}])", "1:2 document a | issued='c1988'"},
        Case{R"([{"id":"a","issued":{"date-parts":[[2020]],"season":2}}])", "1:2 document a | issued=2020-s2"},
        Case{R"([{"id":"a","doi":"10.1/x","journalAbbreviation":"J","shortTitle":"s","custom":{"x":1},"foo":"bar"}])",
             "1:2 document a | DOI=10.1/x | journalAbbreviation=J | title-short=s | - custom, foo"},
        Case{R"([{"id":"a","ISSN":["1","2"],"title":["T"]}])", "1:2 document a | ISSN=1, 2 | title=T"},
        Case{
            R"([{"id":"a","author":[{"family":"F","given":"G","suffix":"Jr","comma-suffix":true,"non-dropping-particle":"van"}]}])",
            "1:2 document a | author=F, G von van suffix Jr (comma)"},
        Case{R"([{"id":"a","type":"gizmo","issued":true}])", "1:2 document a | - issued, type gizmo"},
        Case{R"([{"id":"a","issued":{"date-parts":[[1e300]]},"volume":1.5}])",
             "1:2 document a | volume=1.5 | - issued"}));

INSTANTIATE_TEST_SUITE_P(
    Faults, CslJson,
    testing::Values(
        Case{"", "1:1: expected '[' and a list of items, or '{' and an item, found the end of the file"},
        Case{"[{\"id\":\"a\"},\n {\"id\": b},\n {\"id\":\"c\"}]",
             "1:2 document a\n3:2 document c\n2:9: expected JSON, found 'b'"},
        Case{"[{\"id\":\"a\"},\n {\"id\":\"b\",}, {\"id\":\"c\"}]",
             "1:2 document a\n2:15 document c\n2:12: expected JSON, found '}'"},
        Case{"[{\"id\":\"a\",\n {\"id\":\"c\"}]", "2:2 document c\n2:2: expected JSON, found '{'"},
        Case{"[{\"id\":\"a\"}", "1:2 document a\n1:12: expected ']' at the end of the list, found the end of the file"},
        Case{"[1, {\"id\":\"a\"}]", "1:5 document a\n1:2: expected an item in '{' and '}', found another value"},
        Case{"[{\"id\":\"a\"}] x",
             "1:2 document a\n1:14: expected the end of the file behind the last item, found 'x'"}));

INSTANTIATE_TEST_SUITE_P(
    Entries, CslYaml,
    testing::Values(
        Case{"references:\n- id: a\n  type: book\n  title: T\n", "2:3 book a | title=T"},
        Case{"---\nreferences:\n- id: a\n  type: article-journal\n  author:\n  - family: F\n    given: G\n  issued:\n  "
             "  "
             "date-parts:\n    - - 2020\n      - 5\n  title: The *Drosophila* [RNA]{.nocase} H~2~O\n...\n",
             "3:3 article-journal a | title=The <i>Drosophila</i> <span class=\"nocase\">RNA</span> H<sub>2</sub>O | "
             "issued=2020-5 | author=F, G"},
        Case{"---\ntitle: Doc\nreferences:\n- id: a\n  volume: 3\n---\n\n# Text [@a]\n", "4:3 document a | volume=3"},
        Case{"- id: a\n  issued: 2020-05-03\n- id: b\n  issued: 1850~\n",
             "1:3 document a | issued=2020-5-3\n3:3 document b | issued=1850~"},
        Case{"- id: a\n  issued:\n    year: 2020\n    month: 5\n", "1:3 document a | issued=2020-5"},
        Case{"- id: a\n  accessed:\n  - year: 2020\n    month: 5\n    day: 3\n", "1:3 document a | accessed=2020-5-3"},
        Case{"id: a\ntype: book\n", "1:1 book a"},
        Case{"- id: a\n  title: “引号”开头\n  DOI: 10.1/a_b*c*\n  x: 1\n",
             "1:3 document a | DOI=10.1/a_b*c* | title=“引号”开头 | - x"}));

INSTANTIATE_TEST_SUITE_P(
    Faults, CslYaml,
    testing::Values(
        Case{"references:\n- id: a\n- id: b\n  title: \"x\n- id: c\n",
             "2:3 document a\n5:3 document c\n4:10: the \" that opens here is never closed; close it with \", or put "
             "the value in quotes of the other kind"},
        Case{"title: x\n", "1:1: expected a list of items, alone or under the key 'references', found something else"},
        Case{"- a\n- id: b\n",
             "2:3 document b\n1:3: expected an item, a mapping with 'id' and 'type', found another value"}));

INSTANTIATE_TEST_SUITE_P(All, CslMarkdown,
                         testing::Values(Case{"a *b* c", "a <i>b</i> c"}, Case{"a **b** c", "a <b>b</b> c"},
                                         Case{"_a_ b", "<i>a</i> b"},
                                         Case{"x^2^ H~2~O", "x<sup>2</sup> H<sub>2</sub>O"},
                                         Case{"[A b]{.nocase} c", "<span class=\"nocase\">A b</span> c"},
                                         Case{"[Ab]{.smallcaps}", "<span style=\"font-variant:small-caps;\">Ab</span>"},
                                         Case{"[a] b", "[a] b"}, Case{"a * b * c", "a * b * c"},
                                         Case{"snake_case_x", "snake_case_x"}, Case{"\\*a\\*", "*a*"},
                                         Case{"1--2 a---b", "1–2 a—b"}, Case{"<i>a</i> *b*", "<i>a</i> <i>b</i>"},
                                         Case{"a *b", "a *b"}, Case{"~5 or ~6", "~5 or ~6"}, Case{"[*a*", "[<i>a</i>"},
                                         Case{"*a [b* c]{.nocase}", "*a <span class=\"nocase\">b* c</span>"}));

TEST(BibliographyFormat, IsKnownByItsName) {
    EXPECT_EQ(bibliography_format_of_name("a.bib"), BibliographyFormat::bibtex);
    EXPECT_EQ(bibliography_format_of_name("a.b.RIS"), BibliographyFormat::ris);
    EXPECT_EQ(bibliography_format_of_name("a.nbib"), BibliographyFormat::nbib);
    EXPECT_EQ(bibliography_format_of_name("a.json"), BibliographyFormat::csl_json);
    EXPECT_EQ(bibliography_format_of_name("a.yml"), BibliographyFormat::csl_yaml);
    EXPECT_EQ(bibliography_format_of_name("bib"), std::nullopt);
}

TEST(BibliographyFormat, IsGuessedFromTheText) {
    EXPECT_EQ(guess_bibliography_format("\xEF\xBB\xBF\n@book{a,}"), BibliographyFormat::bibtex);
    EXPECT_EQ(guess_bibliography_format("TY  - JOUR"), BibliographyFormat::ris);
    EXPECT_EQ(guess_bibliography_format("\nPMID- 1"), BibliographyFormat::nbib);
    EXPECT_EQ(guess_bibliography_format(" [{}]"), BibliographyFormat::csl_json);
    EXPECT_EQ(guess_bibliography_format("---\nreferences:"), BibliographyFormat::csl_yaml);
    EXPECT_EQ(guess_bibliography_format("nothing"), std::nullopt);
}

TEST(BibliographyLimits, NameThemselves) {
    const Bibliography nested = read_bibliography(
        "@book{a, title = " + std::string(200, '{') + "}\n@book{b, title={T}}", BibliographyFormat::bibtex);
    ASSERT_EQ(nested.entries.size(), 1U);
    EXPECT_EQ(dump(nested), "2:1 book b | title=T\n1:119: expected braces nested at most 100 deep\n");
    const Bibliography deep = read_bibliography(std::string(500000, '['), BibliographyFormat::csl_json);
    ASSERT_EQ(deep.faults.size(), 2U);
    std::string macros = "@string{a = {aaaaaaaaaaaaaaaa}}\n";
    for (int i = 0; i < 40; ++i) macros += "@string{a = a # a}\n";
    ASSERT_GE(read_bibliography(macros, BibliographyFormat::bibtex).faults.size(), 1U);
    std::string faults;
    for (int i = 0; i < 3000; ++i) faults += "@book{a, title}\n";
    EXPECT_LE(read_bibliography(faults, BibliographyFormat::bibtex).faults.size(), max_bibliography_faults + 1);
}

}  // namespace
}  // namespace conspectus::entries_test
