#include "quantity/readings.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace conspectus::readings_test {
namespace {

const QuantityWords& words() {
    static const QuantityWords all = [] {
        Site site;
        site.languages = {{"zh", "zh-Hans", "中文", "zh", false}, {"en", "en", "English", "en", false}};
        site.units.push_back({"{patient}", {{"zh", {"例"}}, {"en", {"patient", "patients"}}}});
        return quantity_words(site);
    }();
    return all;
}

/// "sd 49.1 [45.1, 53.1] cm", "–" where nothing was read.
std::string read(std::string_view text, Measure measure) {
    constexpr std::string_view names[] = {"one", "share", "sd", "iqr"};
    const auto spread = printed_spread(text, measure, words());
    if (!spread) return "–";
    std::string shown = fmt::format("{} {:.6g}", names[static_cast<std::size_t>(spread->kind)], spread->center);
    if (spread->low < spread->high) shown += fmt::format(" [{:.6g}, {:.6g}]", spread->low, spread->high);
    return shown + (spread->unit.empty() ? "" : " " + spread->unit);
}

struct SpreadCase {
    std::string text;
    std::string expected;
};

void PrintTo(const SpreadCase& test, std::ostream* out) {
    *out << test.text;
}

class MeanSpread : public testing::TestWithParam<SpreadCase> {};

TEST_P(MeanSpread, ReadsOrDoubts) {
    EXPECT_EQ(read(GetParam().text, Measure::mean_sd), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, MeanSpread,
    testing::Values(
        SpreadCase{"49.1±4.0", "sd 49.1 [45.1, 53.1]"}, SpreadCase{"49.1 ± 4.0", "sd 49.1 [45.1, 53.1]"},
        SpreadCase{"４９．１±４．０", "sd 49.1 [45.1, 53.1]"}, SpreadCase{"49.1+/-4.0", "sd 49.1 [45.1, 53.1]"},
        SpreadCase{"$49.1 \\pm 4.0$", "sd 49.1 [45.1, 53.1]"}, SpreadCase{"49.1(4.0)", "sd 49.1 [45.1, 53.1]"},
        SpreadCase{"49.1（4.0）", "sd 49.1 [45.1, 53.1]"}, SpreadCase{" 49.1±4.0　", "sd 49.1 [45.1, 53.1]"},
        SpreadCase{"-0.5±1.2", "sd -0.5 [-1.7, 0.7]"}, SpreadCase{"−0.5±1.2", "sd -0.5 [-1.7, 0.7]"},
        SpreadCase{"–0.5 ± 1.2", "sd -0.5 [-1.7, 0.7]"}, SpreadCase{"1 234.5±20.5", "sd 1234.5 [1214, 1255]"},
        SpreadCase{"1,234.5±20.5", "sd 1234.5 [1214, 1255]"}, SpreadCase{"5±0", "sd 5"},
        SpreadCase{"12.5±2 mm", "sd 12.5 [10.5, 14.5] mm"}, SpreadCase{"49.1", "one 49.1"}, SpreadCase{"0", "one 0"}));

INSTANTIATE_TEST_SUITE_P(Doubts, MeanSpread,
                         testing::Values(SpreadCase{"", "–"}, SpreadCase{"–", "–"}, SpreadCase{"NA", "–"},
                                         SpreadCase{"±4.0", "–"}, SpreadCase{"49.1±", "–"}, SpreadCase{"<49.1", "–"},
                                         SpreadCase{"49.1±4.0±1.0", "–"}, SpreadCase{"49.1±4.0*", "–"},
                                         SpreadCase{"约49.1±4.0", "–"}, SpreadCase{"n=49.1", "–"},
                                         SpreadCase{"49.1±4.0, 46.8±3.9", "–"}, SpreadCase{"10(7~13)", "–"},
                                         SpreadCase{"49.1(-4.0)", "–"}, SpreadCase{"7~13", "–"},
                                         SpreadCase{"43/62", "–"}, SpreadCase{"2022年1月", "–"},
                                         SpreadCase{"1.2.3±4", "–"}, SpreadCase{"12345678901234567±1", "–"},
                                         SpreadCase{"4.9±1.4\xFF", "–"}));

class MedianSpread : public testing::TestWithParam<SpreadCase> {};

TEST_P(MedianSpread, ReadsOrDoubts) {
    EXPECT_EQ(read(GetParam().text, Measure::median_iqr), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, MedianSpread,
    testing::Values(SpreadCase{"10(7~13)", "iqr 10 [7, 13]"}, SpreadCase{"10（7～13）", "iqr 10 [7, 13]"},
                    SpreadCase{"10 (7–13)", "iqr 10 [7, 13]"}, SpreadCase{"10 (7-13)", "iqr 10 [7, 13]"},
                    SpreadCase{"１０（７－１３）", "iqr 10 [7, 13]"}, SpreadCase{"10 (7 – 13)", "iqr 10 [7, 13]"},
                    SpreadCase{"0.5(0.25~1.75)", "iqr 0.5 [0.25, 1.75]"}, SpreadCase{"-3(-5~-1)", "iqr -3 [-5, -1]"},
                    SpreadCase{"−3（−5～−1）", "iqr -3 [-5, -1]"},
                    SpreadCase{"1 000(900~1 200)", "iqr 1000 [900, 1200]"},
                    SpreadCase{"10(7~13) mL", "iqr 10 [7, 13] mL"}, SpreadCase{"7(7~7)", "iqr 7"},
                    SpreadCase{"8", "one 8"}, SpreadCase{"6(7~13)", "–"}, SpreadCase{"14(7~13)", "–"},
                    SpreadCase{"10(13~7)", "–"}, SpreadCase{"10(6)", "–"}, SpreadCase{"10±3", "–"},
                    SpreadCase{"10(7~13", "–"}, SpreadCase{"10(7~13) 8(7~11)", "–"}, SpreadCase{"7~13", "–"},
                    SpreadCase{"10(7~13)§", "–"}, SpreadCase{"10 (95%CI 7~13)", "–"}));

class ShareSpread : public testing::TestWithParam<SpreadCase> {};

TEST_P(ShareSpread, ReadsOrDoubts) {
    EXPECT_EQ(read(GetParam().text, Measure::count), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Forms, ShareSpread,
                         testing::Values(SpreadCase{"4(9.3)", "share 9.3"}, SpreadCase{"4 (9.3%)", "share 9.3"},
                                         SpreadCase{"４（９．３％）", "share 9.3"}, SpreadCase{"0(0.0)", "share 0"},
                                         SpreadCase{"43(100)", "share 100"}, SpreadCase{"1 234(51.2)", "share 51.2"},
                                         SpreadCase{"69.4% (43/62)", "share 69.4"},
                                         SpreadCase{"43/62 (69.4%)", "share 69.4"},
                                         SpreadCase{"43/62（69.4%）", "share 69.4"}, SpreadCase{"69.4%", "share 69.4"},
                                         SpreadCase{"100.5%", "–"}, SpreadCase{"4(930)", "–"},
                                         SpreadCase{"4(-9.3)", "–"}, SpreadCase{"4", "–"},
                                         SpreadCase{"62/43 (69.4%)", "–"}, SpreadCase{"4(9.3) vs. 1(5.3)", "–"},
                                         SpreadCase{"4(1~9)", "–"}, SpreadCase{"<5%", "–"},
                                         SpreadCase{"69.4%的43例", "–"}, SpreadCase{"69.4% (43/62)，P=0.03", "–"}));

TEST(PrintedSpread, TakesANumberForAPercentageOnlyWhereTheMeasureIsOne) {
    EXPECT_EQ(read("69.4", Measure::percent), "share 69.4");
    EXPECT_EQ(read("69.4", Measure::count), "–");
    EXPECT_EQ(read("169.4", Measure::percent), "–");
    EXPECT_EQ(read("69.4 mm", Measure::percent), "–");
}

TEST(PrintedSpread, ReadsAPlainNumberOfATimeOrDose) {
    EXPECT_EQ(read("12 mm", Measure::dose), "one 12 mm");
    EXPECT_EQ(read("0.75", Measure::time), "one 0.75");
    EXPECT_EQ(read("12~14", Measure::dose), "–");
}

TEST(PrintedSpread, ReadsNothingWhereTheMeasureDoesNotSayWhatANumberIs) {
    for (const Measure measure : {Measure::text, Measure::ratio}) {
        EXPECT_EQ(read("12", measure), "–");
        EXPECT_EQ(read("49.1±4.0", measure), "–");
    }
}

TEST(PrintedSpread, IsInOrderWhateverTheText) {
    const std::vector<std::string> scraps = {"1", "0",    "9.5", "(", ")", "（", "~", "–",    "-",  "±",  "%",    "/",
                                             " ", "3000", ".",   ",", "[", "]",  "<", "\xE2", "例", "e9", "\\pm", "，"};
    std::mt19937 random(4);
    std::size_t read_ones = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (auto length = random() % 9; length-- > 0;) text += scraps[random() % scraps.size()];
        for (int measure = 0; measure <= static_cast<int>(Measure::ratio); ++measure) {
            const auto spread = printed_spread(text, static_cast<Measure>(measure), words());
            if (!spread) continue;
            ++read_ones;
            EXPECT_LE(spread->low, spread->center) << text;
            EXPECT_LE(spread->center, spread->high) << text;
            const bool in_scale = spread->kind != SpreadKind::share || (spread->low >= 0 && spread->high <= 100);
            EXPECT_TRUE(in_scale) << text;
        }
    }
    EXPECT_GT(read_ones, 500U);
}

TEST(PrintedSpread, DoesNotReadATextOfManyNumbers) {
    EXPECT_EQ(read(std::string(1 << 20, '('), Measure::mean_sd), "–");
    EXPECT_EQ(read(std::string(1 << 20, '7'), Measure::median_iqr), "–");
}

}  // namespace
}  // namespace conspectus::readings_test
