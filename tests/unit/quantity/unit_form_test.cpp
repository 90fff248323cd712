#include "quantity/unit_form.h"

#include <gtest/gtest.h>

#include "model/site.h"

namespace conspectus::unit_form_test {
namespace {

struct UnitCase {
    std::string name;
    std::string text;
    std::vector<std::size_t> values;
    std::string units;
};

void PrintTo(const UnitCase& test, std::ostream* out) {
    *out << test.name;
}

std::string units_of(const UnitCase& test) {
    std::string out;
    for (const BareUnit& unit : bare_units(test.text, test.values, quantity_words(Site{})))
        out += unit.key + "@" + std::to_string(unit.begin) + "-" + std::to_string(unit.end) + " ";
    return out;
}

class BareUnits : public testing::TestWithParam<UnitCase> {};

TEST_P(BareUnits, AreFound) {
    EXPECT_EQ(units_of(GetParam()), GetParam().units);
}

INSTANTIATE_TEST_SUITE_P(
    All, BareUnits,
    testing::Values(UnitCase{"Whole", "cm", {}, "cm@0-2 "}, UnitCase{"WholeInBlanks", " mm² ", {}, "mm2@1-5 "},
                    UnitCase{"OneOfSeveralWords", "cm long", {}, ""},
                    UnitCase{"InBrackets", "Urea (mmol/L)", {}, "mmol/L@6-12 "},
                    UnitCase{"InWideBrackets", "尿素（mmol/L），M（%）", {}, "mmol/L@9-15 %@25-26 "},
                    UnitCase{"BracketsWithMore", "BMI (kg/m², mean)", {}, "kg/m2@5-11 "},
                    UnitCase{"NoUnit", "静脉（IVC）", {}, ""}, UnitCase{"PartOfAFigure", "图(A)和(B)", {}, ""},
                    UnitCase{"BehindAValue", "由 cm至", {3}, "cm@4-6 "}, UnitCase{"NotBehindAValue", "由 cm至", {}, ""},
                    UnitCase{"Word", "in (gas)", {}, ""}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace conspectus::unit_form_test
