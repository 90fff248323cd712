#include "bibliography/bibtex_names.h"

#include <gtest/gtest.h>

#include "unit/bibliography/bibliography_dump.h"

namespace conspectus::bibtex_names_test {
namespace {

struct Case {
    std::string tex;
    std::string expected;
};

void PrintTo(const Case& test, std::ostream* out) {
    *out << test.tex;
}

class BibtexNameList : public testing::TestWithParam<Case> {};

TEST_P(BibtexNameList, IsRead) {
    const BibtexNames all = read_bibtex_names(GetParam().tex, true);
    std::string text;
    for (const csl::Name& name : all.names) text += (text.empty() ? "" : "; ") + bibliography_test::dump(name);
    if (all.others) text += " ...";
    for (const std::string& name : all.doubtful) text += " ?" + name;
    EXPECT_EQ(text, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, BibtexNameList,
    testing::Values(Case{"John Smith", "Smith, John"}, Case{"Smith, John", "Smith, John"}, Case{"Plato", "Plato"},
                    Case{"John Q. Public", "Public, John Q."},
                    Case{"Ludwig van Beethoven", "Beethoven, Ludwig von van"},
                    Case{"van Beethoven, Ludwig", "Beethoven, Ludwig von van"},
                    Case{"Jean de La Fontaine", "La Fontaine, Jean von de"}, Case{"de la Cruz", "Cruz von de la"},
                    Case{"Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
                         "Vallée Poussin, Charles Louis Xavier Joseph von de la"},
                    Case{"King, Jr, Martin Luther", "King, Martin Luther suffix Jr"},
                    Case{"von Last, Jr., First", "Last, First von von suffix Jr."},
                    Case{"{World Health Organization}", "{World Health Organization}"},
                    Case{"{Barnes and Noble}", "{Barnes and Noble}"}, Case{"{van der Berg}, Jan", "van der Berg, Jan"},
                    Case{R"(Paul Erd{\H o}s)", "Erdős, Paul"}, Case{R"({\"O}zg{\"u}r, Ay{\c s}e)", "Özgür, Ayşe"},
                    Case{"Knuth, D.~E.", "Knuth, D. E."}, Case{"A and B", "A; B"}, Case{"A AND\nB", "A; B"},
                    Case{"Alexandra Anderson", "Anderson, Alexandra"}, Case{"A and others", "A ..."},
                    Case{"A, B, C, D", "{A, B, C, D} ?A, B, C, D"}, Case{"", ""},
                    Case{"Ole {\\o}stergaard Hansen", "Hansen, Ole von østergaard"}, Case{"{Smith}", "{Smith}"}));

INSTANTIATE_TEST_SUITE_P(Chinese, BibtexNameList,
                         testing::Values(Case{"张三 and 李四", "{张三}; {李四}"}, Case{"张, 三", "张, 三"},
                                         Case{"张 三", "张, 三"}, Case{"欧阳修 and others", "{欧阳修} ..."},
                                         Case{"{国家卫生健康委员会}", "{国家卫生健康委员会}"}));

INSTANTIATE_TEST_SUITE_P(
    Keyed, BibtexNameList,
    testing::Values(Case{"family=Graaf, given=Jan, prefix=de", "Graaf, Jan von de"},
                    Case{"family=Graaf, given=Jan, prefix=de, useprefix=false", "Graaf, Jan dropping de"},
                    Case{"given=Sam, family=Davis, suffix=Jr and Plato", "Davis, Sam suffix Jr; Plato"},
                    Case{"family=Smith, given=J, given-i=J", "Smith, J"}));

TEST(BibtexNames, MakeAPrefixDropIfAsked) {
    EXPECT_EQ(bibliography_test::dump(read_bibtex_names("Ludwig van Beethoven", false).names.at(0)),
              "Beethoven, Ludwig dropping van");
}

}  // namespace
}  // namespace conspectus::bibtex_names_test
