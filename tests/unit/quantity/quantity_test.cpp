#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "quantity/quantity_scanner.h"

namespace conspectus::quantity_test {
namespace {

Site clinical_site() {
    Site site;
    site.languages = {{"zh", "zh-Hans", "中文", "zh", false}, {"en", "en", "English", "en", false}};
    const auto unit = [&](std::string key, std::vector<std::string> zh, std::vector<std::string> en) {
        site.units.push_back({std::move(key), {{"zh", std::move(zh)}, {"en", std::move(en)}}});
    };
    unit("a", {"年", "岁"}, {"year", "years"});
    unit("mo", {"个月"}, {"month", "months"});
    unit("wk", {"周"}, {"week", "weeks"});
    unit("d", {"天"}, {"day", "days"});
    unit("h", {"小时"}, {"hour", "hours"});
    unit("{cycle}", {"周期"}, {"cycle", "cycles"});
    unit("{session}", {"次"}, {"session", "sessions"});
    unit("{patient}", {"例", "名"}, {"patient", "patients"});
    unit("{fold}", {"倍"}, {"times", "fold"});
    unit("{SD}", {"个标准差"}, {"standard deviations"});
    return site;
}

const QuantityWords& words() {
    static const QuantityWords all = quantity_words(clinical_site());
    return all;
}

std::string scanned(std::string_view text) {
    std::string all;
    for (const Quantity& quantity : scan_quantities(text, words())) {
        if (!all.empty()) all += " | ";
        all += quantity.canonical();
    }
    return all;
}

struct ScanCase {
    std::string text;
    std::string expected;
};

void PrintTo(const ScanCase& test, std::ostream* out) {
    *out << test.text;
}

class QuantityScan : public testing::TestWithParam<ScanCase> {};

TEST_P(QuantityScan, Finds) {
    EXPECT_EQ(scanned(GetParam().text), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Numbers, QuantityScan,
                         testing::Values(ScanCase{"输注生理盐水1 000 mL", "1000 mL"},
                                         ScanCase{"1,000 mL; 12,345,678", "1000 mL | 12345678"},
                                         ScanCase{"6, 12, 24 months", "6 | 12 | 24 mo"},
                                         ScanCase{"6、12、24个月", "6 | 12 | 24 mo"}, ScanCase{"北京 100035", "100035"},
                                         ScanCase{"2022 100", "2022 | 100"}, ScanCase{"１２．５％", "12.5%"},
                                         ScanCase{"0.0 vs. 0", "0.0 | 0"}, ScanCase{"0·05", "0.05"},
                                         ScanCase{"P<.05", "P<0.05"}, ScanCase{"见1.5.3与2.1。", "1.5.3 | 2.1"},
                                         ScanCase{"SPSS 27.0软件", "27.0"}, ScanCase{"the end.2 men", "2"}));

INSTANTIATE_TEST_SUITE_P(
    Compounds, QuantityScan,
    testing::Values(ScanCase{"10(7~13)", "10(7~13)"}, ScanCase{"10（7～13）", "10(7~13)"},
                    ScanCase{"13.5(9.6~20.5)\t0.398", "13.5(9.6~20.5) | 0.398"}, ScanCase{"49.1±4.0", "49.1±4.0"},
                    ScanCase{"54.0 \\pm 15.4", "54.0±15.4"}, ScanCase{"（8.7 ± 2.3）分", "8.7±2.3"},
                    ScanCase{"69.4% (43/62)", "69.4%(43/62)"}, ScanCase{"43例（69.4%）", "43 {patient}(69.4%)"},
                    ScanCase{"0(0.0)", "0(0.0)"}, ScanCase{"86.1%(62/72)。", "86.1%(62/72)"},
                    ScanCase{"19%～53%[4]", "19%~53%"}, ScanCase{"4%~15%^[18]", "4%~15%"},
                    ScanCase{"5~10 min", "5~10 min"}, ScanCase{"5–10 min", "5~10 min"},
                    ScanCase{"3 – 6 months", "3~6 mo"}, ScanCase{"3 to 6 months", "3 | 6 mo"},
                    ScanCase{"3个月~6个月", "3~6 mo"}, ScanCase{"介于1～2.5个标准差", "1~2.5 {SD}"},
                    ScanCase{"1～2.5 standard\ndeviations", "1~2.5 {SD}"}, ScanCase{"1.0～1.5 g", "1.0~1.5 g"},
                    ScanCase{"淋巴结(1/6)见癌转移", "1/6"}, ScanCase{"96.4% / 94.8% / 87.2%", "96.4% | 94.8% | 87.2%"},
                    ScanCase{"10 (7~13) mL", "10 mL(7~13 mL)"}, ScanCase{"4 +/- 1 d", "4±1 d"},
                    ScanCase{"-3~-1", "-3~-1"}, ScanCase{"图2(A)", "2"}, ScanCase{"图2(B)~(D)", "2"},
                    ScanCase{"(1)年龄18~70岁", "1 | 18~70 a"}, ScanCase{"54(1): 153-161", "54(1) | 153~161"}));

INSTANTIATE_TEST_SUITE_P(
    Comparisons, QuantityScan,
    testing::Values(ScanCase{"$P=0.002$", "P=0.002"},
                    ScanCase{"( $t = 13.348$ , $P < 0.001$ ; $t = 8.717$ )", "t=13.348 | P<0.001 | t=8.717"},
                    ScanCase{"P＜0.05", "P<0.05"}, ScanCase{"p = 0.05", "P=0.05"}, ScanCase{"均P>0.05", "P>0.05"},
                    ScanCase{"t=-3.654", "t=-3.654"}, ScanCase{"t=−3.654", "t=-3.654"},
                    ScanCase{"χ²=9.765，P=0.002", "χ²=9.765 | P=0.002"}, ScanCase{"\\chi^2 = 9.765", "χ²=9.765"},
                    ScanCase{"n=43", "n=43"}, ScanCase{"≥15或溃疡", "≥15"}, ScanCase{"(病程≤28 d)", "≤28 d"},
                    ScanCase{"$\\geq 5$", "≥5"}, ScanCase{">= 5", "≥5"}, ScanCase{"<0.001\t48.2", "<0.001 | 48.2"},
                    ScanCase{"P值<0.05", "<0.05"}, ScanCase{"\t-0.047\t0.963", "-0.047 | 0.963"}, ScanCase{"a < b", ""},
                    ScanCase{"10–14 moderate, and ≥15 severe", "10~14 | ≥15"}, ScanCase{"age ≥ 18 years", "≥18 a"},
                    ScanCase{"BMI ≥ 25", "BMI≥25"}, ScanCase{"[χ^2/t](", ""}));

INSTANTIATE_TEST_SUITE_P(
    Units, QuantityScan,
    testing::Values(ScanCase{"260 mg/2周", "260 mg/2 wk"}, ScanCase{"或5000 IU/周", "5000 [iU]/wk"},
                    ScanCase{"20 mg，1次/d", "20 mg | 1 {session}/d"}, ScanCase{"25.0 kg/m ² ,", "25.0 kg/m2"},
                    ScanCase{"25 kg/m2", "25 kg/m2"}, ScanCase{"260.57 mm²", "260.57 mm2"},
                    ScanCase{"182.60×10⁹/L", "182.60 10*9/L"}, ScanCase{"182.60 \\times 10^9/L", "182.60 10*9/L"},
                    ScanCase{"182.60±55.34×10^{9}/L", "182.60±55.34 10*9/L"},
                    ScanCase{"PLT($10^9/L, \\bar{x} \\pm s$)", "10^9 /L"},
                    ScanCase{"69.86 $\\mu\\text{mol/L}$", "69.86 umol/L"}, ScanCase{"5 µmol/L", "5 umol/L"},
                    ScanCase{"10 mg·kg⁻¹·d⁻¹", "10 mg.kg-1.d-1"}, ScanCase{"38.9℃", "38.9 Cel"},
                    ScanCase{"38.9 °C", "38.9 Cel"}, ScanCase{"200 ml", "200 mL"}, ScanCase{"12小时内", "12 h"},
                    ScanCase{"46h", "46 h"}, ScanCase{"0.6g iv d1", "0.6 g | d1"}, ScanCase{"第1-5周期", "1~5 {cycle}"},
                    ScanCase{"行 4 周期辅助化疗", "4 {cycle}"}, ScanCase{"6 个\n月", "6 mo"},
                    ScanCase{"3-month", "3 mo"}, ScanCase{"more than 2-fold", "2 {fold}"},
                    ScanCase{"23.8 times", "23.8 {fold}"}, ScanCase{"150 \nmg d1", "150 mg | d1"},
                    ScanCase{"62 patients¹⁾", "62 {patient}"}, ScanCase{"5 metres", "5"},
                    ScanCase{"12 Months", "12 mo"}, ScanCase{"120/80 mmHg", "120/80 mm[Hg]"},
                    ScanCase{"8 F血管鞘", "8 [Ch]"}, ScanCase{"693 bp", "693 bp"}, ScanCase{"5‰", "5 [ppth]"}));

INSTANTIATE_TEST_SUITE_P(
    Names, QuantityScan,
    testing::Values(ScanCase{"IGF-1缺乏", "IGF-1"}, ScanCase{"miR-302b-EGFR", "miR-302b-EGFR"},
                    ScanCase{"miR-302b–EGFR–PI3K–AKT轴", "miR-302b | PI3K"}, ScanCase{"CD98和αv/β3", "CD98 | β3"},
                    ScanCase{"25-羟基维生素D", "25"}, ScanCase{"25-hydroxyvitamin D", "25"},
                    ScanCase{"如脊柱T12者", "T12"}, ScanCase{"rTxNxM1 Ⅳ期", "rTxNxM1"},
                    ScanCase{"TGF-β1/BMP-7", "TGF-β1 | BMP-7"}, ScanCase{"TNF-α", ""}, ScanCase{"q3w", "q3w"},
                    ScanCase{"ＢＭＰ４", "BMP4"}, ScanCase{"白细胞介素-1（IL-1）", "1 | IL-1"},
                    ScanCase{"5p和3p", "5p | 3p"}, ScanCase{"2nd edition, 1st", "2 | 1"},
                    ScanCase{"doi:10.1016/j.jvs.2010.11.117.", "10.1016/j.jvs.2010.11.117"},
                    ScanCase{"http://creativecommons.org/licenses/by/4.0/ 。",
                             "http://creativecommons.org/licenses/by/4.0/"},
                    ScanCase{"PMC5815821", "PMC5815821"},
                    ScanCase{"（ouci.dntb.gov.ua/en/works/lDedBRg9）", "ouci.dntb.gov.ua/en/works/lDedBRg9"},
                    ScanCase{"e.g. T12/T11", "T12 | T11"}, ScanCase{"田晨阳¹, 田轩¹", ""}));

INSTANTIATE_TEST_SUITE_P(
    Dates, QuantityScan,
    testing::Values(ScanCase{"2022年1月—2024年12月", "2022-01 | 2024-12"},
                    ScanCase{"between January 2022 and December 2024", "2022-01 | 2024-12"},
                    ScanCase{"2022-10至2023-02", "2022-10 | 2023-02"}, ScanCase{"于 2022-10-26 行", "2022-10-26"},
                    ScanCase{"2022-06 月行", "2022-06"}, ScanCase{"2023年3月7日", "2023-03-07"},
                    ScanCase{"1889 年，", "1889"}, ScanCase{"2018年获批", "2018"}, ScanCase{"2022年NCCN指南", "2022"},
                    ScanCase{"最新的 2022NCCN 指南", "2022"}, ScanCase{"7 March 2023", "2023-03-07"},
                    ScanCase{"March 7, 2023", "2023-03-07"}, ScanCase{"Mar. 7th, 2023", "2023-03-07"},
                    ScanCase{"2023/3/7", "2023-03-07"}, ScanCase{"2~5年", "2~5 a"}, ScanCase{"4年", "4 a"},
                    ScanCase{"may 5 mg", "5 mg"}, ScanCase{"2023-13", "2023~13"},
                    ScanCase{"12:2654-2663", "12 | 2654~2663"}));

INSTANTIATE_TEST_SUITE_P(Citations, QuantityScan,
                         testing::Values(ScanCase{"质量^[1-5]。", ""}, ScanCase{"报道^[17-18,20],", ""},
                                         ScanCase{"相关\n[12,13]\n。", ""}, ScanCase{"5% [3]", "5%"},
                                         ScanCase{"[2] [3] [4]", ""}, ScanCase{"见[@7, p. 3]", ""},
                                         ScanCase{"[n(%)] 5", "5"}, ScanCase{"[＠7] [17-18；20]", ""},
                                         ScanCase{"[1.2]", "1.2"}));

TEST(Quantity, SaysWhereItStands) {
    const std::string text = "术后 １２ mm";
    const auto found = scan_quantities(text, words());
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "１２ mm");
}

std::string repeated(std::string_view unit, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += unit;
    return text;
}

/// Quadratic work would take longer than a test may.
TEST(Quantity, EndsForAnyTextWithEveryQuantityInIt) {
    for (const char* unit :
         {"1",  "1.",   "1,111,", "1 111 ", "1~",    "1(",       "1(1~1",     "1±1a", "1.1a",        "1,111a", "[",
          "[@", "[1,",  "P",      "P=",     "-",     "2022-",    "2022年1月", "a1-",  "1 standard ", "^",      "^{1",
          "a.", "a.1/", "\\mu",   "10^",    "×10^9", "10.1016/", "http://",   "(",    "\xE5",        "　",     "≥"}) {
        const std::string text = repeated(unit, 400'000);
        std::size_t end = 0;
        for (const Quantity& quantity : scan_quantities(text, words())) {
            ASSERT_GE(quantity.begin, end) << unit;
            ASSERT_GT(quantity.end, quantity.begin) << unit;
            end = quantity.end;
        }
        EXPECT_LE(end, text.size()) << unit;
    }
}

}  // namespace
}  // namespace conspectus::quantity_test
