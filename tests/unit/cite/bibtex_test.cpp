#include "cite/bibtex.h"

#include <gtest/gtest.h>

#include "unit/cite/export_maker.h"

namespace conspectus::bibtex_test {
namespace {

std::string bibtex_of(const ExportedWork& work) {
    return bibtex(export_entry(work.item()));
}

TEST(Bibtex, WritesAnArticleWhoseAuthorListIsCut) {
    EXPECT_EQ(bibtex_of(hage_work()),
              "@article{hage2018,\n"
              "  title = {Endovascular ilio caval reconstruction: From imaging to intervention},\n"
              "  journal = {Vasc Med},\n"
              "  volume = {23},\n"
              "  number = {3},\n"
              "  pages = {267--275},\n"
              "  doi = {10.1177/1358863X18754695},\n"
              "  language = {en},\n"
              "  author = {Hage, AN and Srinivasa, RN and Abramowitz, SD and others},\n"
              "  year = {2018},\n"
              "  langid = {english},\n"
              "}\n");
}

TEST(Bibtex, WritesBothLanguagesAndTheStatus) {
    EXPECT_EQ(bibtex_of(retracted_work()),
              "@article{liu2022,\n"
              "  title = {下肢深静脉血栓清除临床关注焦点},\n"
              "  journal = {中国普通外科杂志},\n"
              "  volume = {31},\n"
              "  number = {6},\n"
              "  pages = {705--712},\n"
              "  doi = {10.7659/j.issn.1005-6947.2022.06.001},\n"
              "  cstr = {32003.36.j.issn},\n"
              "  language = {zh},\n"
              "  title-en = {Clinically focused issues in thrombectomy},\n"
              "  journal-en = {China Journal of General Surgery},\n"
              "  author = {刘, 建龙 and 李, 金勇},\n"
              "  author-en = {Liu, JL and Li, JY},\n"
              "  year = {2022},\n"
              "  month = jun,\n"
              "  date = {2022-06-03},\n"
              "  langid = {chinese},\n"
              "  orcid = {刘, 建龙: 0000-0002-1825-0097},\n"
              "  note = {Retracted: 2024-05-01. https://doi.org/10.1000/x. The data were invented.},\n"
              "}\n");
}

TEST(Bibtex, KeepsTheCapitalsThatAStyleWouldLose) {
    ExportedWork work = work_of("x", {});
    work.record.title = localized({{"en", "The RANKL/OPG system, mRNA and vitamin D in 50% of {cases}"}});
    EXPECT_NE(bibtex_of(work).find("  title = {The {RANKL/OPG} system, {mRNA} and vitamin {D} in 50\\% of "
                                   "\\textbraceleft{}cases\\textbraceright{}},\n"),
              std::string::npos)
        << bibtex_of(work);
}

struct TypeCase {
    std::string csl, entry, line;
};

TEST(Bibtex, NamesTheEntryTypeAndWhatItDoesNotSay) {
    const TypeCase cases[] = {
        {"article-journal", "article", ""},
        {"article-newspaper", "article", "  entrysubtype = {article-newspaper},\n"},
        {"book", "book", ""},
        {"chapter", "incollection", ""},
        {"paper-conference", "inproceedings", ""},
        {"thesis", "phdthesis", "  type = {Thesis},\n"},
        {"report", "techreport", ""},
        {"manuscript", "unpublished", ""},
        {"webpage", "misc", "  entrysubtype = {webpage},\n"},
        {"", "misc", ""},
    };
    for (const TypeCase& each : cases) {
        ExportedWork work = work_of("x", {});
        work.record.type = each.csl;
        EXPECT_EQ(bibtex_of(work), "@" + each.entry + "{x,\n" + each.line + "}\n");
    }
}

TEST(BibtexNames, Table) {
    const auto one = [](Name name) { return bibtex_names({std::move(name)}, false); };
    EXPECT_EQ(one({.family = "刘", .given = "建龙"}), "刘, 建龙");
    EXPECT_EQ(one({.family = "Veen", .given = "PH", .non_dropping_particle = "van der"}), "van der Veen, PH");
    EXPECT_EQ(one({.family = "Müller", .given = "KH", .suffix = "Jr"}), "Müller, Jr, KH");
    EXPECT_EQ(one({.literal = "World Health Organization"}), "{World Health Organization}");
    EXPECT_EQ(one({.family = "Marks and Spencer", .given = "A"}), "{Marks and Spencer}, A");
    EXPECT_EQ(one({.family = "A, B", .given = "C\nAND\tD"}), "{A, B}, {C AND D}");
    EXPECT_EQ(one({.family = "Madonna"}), "Madonna");
    EXPECT_EQ(one({.family = "Others"}), "{Others}");
    EXPECT_EQ(one({.family = "Vena Cava"}), "{Vena Cava}");
    EXPECT_EQ(bibtex_names({{.literal = "x}"}}, true), "{x\\textbraceright{}} and others");
    EXPECT_EQ(bibtex_names({}, true), "others");
}

}  // namespace
}  // namespace conspectus::bibtex_test
