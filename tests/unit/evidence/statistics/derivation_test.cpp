#include "evidence/statistics/derivation.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "unit/evidence/written_collection.h"

namespace conspectus::derivation_test {
namespace {

std::string messages(const std::string& entry, const std::string& body) {
    WrittenCollection written;
    written.paper("p", "derived:\n  - {" + entry + "}\n", "\n## 结果\n\n" + body);
    const Catalog catalog = written.catalog();
    Diagnostics diagnostics;
    check_derivations(catalog, catalog.papers.at(0), quantity_words(catalog.site), diagnostics);
    std::string all;
    for (const Diagnostic& diagnostic : diagnostics.sorted())
        all += fmt::format("{}:{} {} [{}]\n", diagnostic.at.position.line, diagnostic.at.position.column,
                           diagnostic.text, name(diagnostic.code));
    return all;
}

struct DerivationCase {
    std::string name;
    std::string entry;
    std::string body;
    std::string messages;
};

class Derivations : public testing::TestWithParam<DerivationCase> {};

TEST_P(Derivations, AreComputedAgain) {
    EXPECT_EQ(messages(GetParam().entry, GetParam().body), GetParam().messages);
}

INSTANTIATE_TEST_SUITE_P(
    All, Derivations,
    testing::Values(
        DerivationCase{"Share", "value: \"75.0%\", from: [24, 32], how: 24 / 32", "占75.0%。", ""},
        DerivationCase{"Percent", "value: \"75%\", from: [24/32], how: \"percent(24, 32)\"", "占75%。", ""},
        DerivationCase{"TimesHundred", "value: \"75%\", from: [24, 32], how: 24 / 32 * 100", "占75%。", ""},
        DerivationCase{"DifferenceOfPercentages", "value: \"38.8%\", from: [\"69.4%\", \"30.6%\"], how: 69.4 - 30.6",
                       "差38.8%。", ""},
        DerivationCase{"Rounded", "value: \"0.33\", from: [1/3], how: 1 / 3", "约0.33。", ""},
        DerivationCase{"Weeks", "value: 28 d, from: [4], how: 4 * 7", "共28 d。", ""},
        DerivationCase{"Comparator", "value: \"<0.001\", from: [\"-3.797\"], how: z-p(-3.797)", "P<0.001。", ""},
        DerivationCase{"SettingsAreNoData", "value: \"0.046\", from: [\"-2.053\", 43], how: \"t-p(-2.053, 43 - 1)\"",
                       "P=0.046。", ""},
        DerivationCase{"WrongShare", "value: \"76.0%\", from: [24, 32], how: 24 / 32", "占76.0%。",
                       "6:14 '24 / 32' gives 0.75, as a percentage 75%, but the value is '76.0%': correct the value or "
                       "the calculation [wrong-derivation]\n"},
        DerivationCase{"WrongSum", "value: \"63\", from: [43, 19], how: 43 + 19", "共63例。",
                       "6:14 '43 + 19' gives 62, but the value is '63': correct the value or the calculation "
                       "[wrong-derivation]\n"},
        DerivationCase{"WrongComparator", "value: \"<0.001\", from: [\"2.053\"], how: z-p(2.053)", "P<0.001。",
                       "6:14 'z-p(2.053)' gives 0.0400726, but the value is '<0.001': correct the value or the "
                       "calculation [wrong-derivation]\n"},
        DerivationCase{"UnknownNumber", "value: \"62\", from: [43], how: 43 + 19", "共62例。",
                       "6:41 'how' uses 19, which 'from' does not name: add it there as the source prints it "
                       "[wrong-derivation]\n"},
        DerivationCase{"Complement", "value: \"30.6%\", from: [\"69.4%\"], how: 100 - 69.4", "占30.6%。", ""},
        DerivationCase{"MadeUpByAddition", "value: \"92\", from: [39], how: 39 + 60 - 7", "共92例。",
                       "6:41 'how' adds or takes away 60, which 'from' does not name: such a number may only multiply, "
                       "divide, or stand as the 1 or 100 that something is taken from [wrong-derivation]\n"
                       "6:46 'how' adds or takes away 7, which 'from' does not name: such a number may only multiply, "
                       "divide, or stand as the 1 or 100 that something is taken from [wrong-derivation]\n"},
        DerivationCase{"MadeUpByAProductAdded", "value: \"53\", from: [39], how: 39 + 2 * 7", "共53例。",
                       "6:41 'how' adds or takes away 2, which 'from' does not name: such a number may only multiply, "
                       "divide, or stand as the 1 or 100 that something is taken from [wrong-derivation]\n"},
        DerivationCase{"UnusedSource", "value: \"43\", from: [43, 19], how: 43 * 1", "共43例。",
                       "6:30 'how' does not use '19' of 'from': use it, or take it out [wrong-derivation]\n"},
        DerivationCase{"SourceWithoutNumber", "value: \"43\", from: [43, 若干], how: 43 * 1", "共43例。",
                       "6:30 '若干' holds no number: 'from' names the numbers as the source prints them "
                       "[wrong-derivation]\n"},
        DerivationCase{"NoNumber", "value: 多数, from: [43], how: 43 * 1", "共43例。",
                       "6:13 'value' must hold one number, as the summary writes it [wrong-derivation]\n"},
        DerivationCase{"Fault", "value: \"1\", from: [43], how: 43 ÷ 43", "共1例。",
                       "6:38 'how' goes wrong at character 4: write / for '÷' [wrong-derivation]\n"},
        DerivationCase{"ByZero", "value: \"1\", from: [43], how: 43 / (43 - 43)", "共1例。",
                       "6:38 'how' goes wrong at character 4: this divides by 0 [wrong-derivation]\n"},
        DerivationCase{"Unused", "value: \"75.0%\", from: [24, 32], how: 24 / 32", "占75%。",
                       "6:14 no text of this paper states the derived number '75.0%': use it, or delete the entry "
                       "[unused-derivation]\n"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace conspectus::derivation_test
