#include "evidence/trace/source_text.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "evidence/trace/source_search.h"
#include "quantity/quantity_scanner.h"

namespace conspectus::source_text_test {
namespace {

const QuantityWords& words() {
    static const QuantityWords all = [] {
        Site site;
        site.languages = {{"zh", "zh-Hans", "中文", "zh", false}, {"en", "en", "English", "en", false}};
        site.units = {{"a", {{"zh", {"年", "岁"}}, {"en", {"years"}}}},
                      {"mo", {{"zh", {"个月"}}, {"en", {"months"}}}},
                      {"wk", {{"zh", {"周"}}, {"en", {"weeks"}}}},
                      {"{patient}", {{"zh", {"例"}}, {"en", {"patients"}}}}};
        return quantity_words(site);
    }();
    return all;
}

/// The line where the one quantity of `claim` stands, 0 where it does not.
std::uint32_t line_of(const std::string& claim, const SourceText& source, std::uint32_t from_line = 1) {
    const auto claimed = scan_quantities(claim, words());
    EXPECT_EQ(claimed.size(), 1u) << claim;
    const auto found = find_quantity(claimed.front(), source, source.line_begin(from_line));
    return found ? source.line_at(*found) : 0;
}

struct SearchCase {
    std::string source;
    std::string claim;
    std::uint32_t line;
};

void PrintTo(const SearchCase& test, std::ostream* out) {
    *out << test.claim << " in " << test.source;
}

class SourceSearch : public testing::TestWithParam<SearchCase> {};

TEST_P(SourceSearch, Finds) {
    EXPECT_EQ(line_of(GetParam().claim, SourceText(GetParam().source, words())), GetParam().line);
}

INSTANTIATE_TEST_SUITE_P(
    Prose, SourceSearch,
    testing::Values(SearchCase{"甲\n通畅43例(69.4%)", "69.4%", 2}, SearchCase{"通畅43例(69.4%)", "43 patients", 1},
                    SearchCase{"通畅43例(69.4%)", "43 weeks", 0}, SearchCase{"10(7~13)", "7–13", 1},
                    SearchCase{"10(7~13)", "10(7~12)", 0}, SearchCase{"10(7~13)", "10±7", 0},
                    SearchCase{"49.1±4.0", "49.1±3.9", 0}, SearchCase{"100% vs. 78.9%", "100", 1},
                    SearchCase{"100.0%", "100%", 0}, SearchCase{"0.0", "0", 0}, SearchCase{"$P=0.002$", "P=0.002", 1},
                    SearchCase{"$P<0.001$", "P=0.001", 0}, SearchCase{"$P<0.001$", "0.001", 0},
                    SearchCase{"时间>28 d", "28 d", 1}, SearchCase{"t=0.05", "P=0.05", 0},
                    SearchCase{"6、12、24个月", "6 months", 1}, SearchCase{"6、12、24个月", "6 weeks", 0},
                    SearchCase{"after 3 to 6 months", "3–6个月", 1}, SearchCase{"6、12", "6~12", 0},
                    SearchCase{"70 mg每周1次", "70 mg", 1}, SearchCase{"或5000 IU/周", "5000 IU", 1},
                    SearchCase{"或5000 IU/周", "5000 mg", 0}, SearchCase{"43.\n\n05%", "43.05%", 1},
                    SearchCase{"超过索拉非尼的 13.8\n个月", "13.8 months", 1}));

INSTANTIATE_TEST_SUITE_P(Shares, SourceSearch,
                         testing::Values(SearchCase{"共62例\n通畅43例(69.4%)", "69.4% (43/62)", 2},
                                         SearchCase{"共62例\n通畅43例(69.4%)", "43/62 (69.4%)", 2},
                                         SearchCase{"共62例\n通畅43例", "69.4% (43/62)", 2},
                                         SearchCase{"共62例\n通畅43例", "69.5% (43/62)", 0},
                                         SearchCase{"共62例\n通畅43例", "69% (43/62)", 2},
                                         SearchCase{"共62例", "69.4% (43/62)", 0}));

INSTANTIATE_TEST_SUITE_P(Dates, SourceSearch,
                         testing::Values(SearchCase{"纳入2022年1月—2024年12月", "December 2024", 1},
                                         SearchCase{"2022-10-25 复查", "2022-10", 1},
                                         SearchCase{"2022-10 复查", "2022-10-25", 0},
                                         SearchCase{"2018 年获批", "2018", 1}, SearchCase{"in 2018", "2018年", 1},
                                         SearchCase{"2018 mg", "2018年", 0}));

INSTANTIATE_TEST_SUITE_P(
    Names, SourceSearch,
    testing::Values(SearchCase{"miR-302b-EGFR-PI3KAKT 轴", "PI3K", 1}, SearchCase{"miR-34a", "miR-34", 0},
                    SearchCase{"BMP4", "BMP-4", 1}, SearchCase{"IGF-10", "IGF-1", 0},
                    SearchCase{"IGF-\n1合成", "IGF-1", 1}, SearchCase{"TGF-β1", "TGF-b1", 0},
                    SearchCase{"doi: 10.1016/j.\n\njvsv.2022.05.012.", "10.1016/j.jvsv.2022.05.012", 1}));

const char* const table =
    "表1\n"
    "项目\t通畅组(n=43)\t闭塞组(n=19)\tχ^2/t\tP\n"
    "年龄(岁, $\\bar{x} \\pm s$)\t54.0 \\pm 15.4\t54.2 \\pm 12.0\t-0.047\t0.963\n"
    "合并症[n(%)]\n"
    "高血压\t12(27.9)\t5(26.3)\t0.017\t0.897\n"
    "PLT($10^9/L$)\t228.84±88.98\t199.42±59.02\t0.394\t<0.001\n";

INSTANTIATE_TEST_SUITE_P(Tables, SourceSearch,
                         testing::Values(SearchCase{table, "54.0±15.4 years", 3},
                                         SearchCase{table, "54.0±15.4 weeks", 0}, SearchCase{table, "27.9%", 5},
                                         SearchCase{table, "54.0%", 0}, SearchCase{table, "228.84±88.98×10⁹/L", 6},
                                         SearchCase{table, "P=0.963", 3}, SearchCase{table, "t=-0.047", 3},
                                         SearchCase{table, "P=-0.047", 0}, SearchCase{table, "P<0.001", 6},
                                         SearchCase{table, "P=0.001", 0}, SearchCase{table, "0.001", 0},
                                         SearchCase{table, "<0.001", 6},
                                         SearchCase{"n\t%\n男\t29\t67.4\n", "29(67.4)", 2}));

TEST(SourceText, PrefersTheMatchAfterTheLineBefore) {
    const SourceText source("6个月\n甲\n6个月\n乙\n6个月", words());
    EXPECT_EQ(line_of("6 months", source, 1), 1u);
    EXPECT_EQ(line_of("6 months", source, 2), 3u);
    EXPECT_EQ(line_of("6 months", source, 5), 5u);
    EXPECT_EQ(line_of("6 months", SourceText("6个月\n甲", words()), 2), 1u);
}

TEST(SourceText, PrefersTheWholeQuantityToAPart) {
    EXPECT_EQ(line_of("13", SourceText("10(7~13)\n13", words())), 2u);
}

std::vector<std::uint32_t> cited_lines(std::uint32_t number, const SourceText& source) {
    std::vector<std::uint32_t> lines;
    for (const std::size_t offset : source.markers().offsets(number)) lines.push_back(source.line_at(offset));
    return lines;
}

TEST(SourceText, KnowsTheNumbersItCites) {
    const SourceText source("质量^[1-3]。\n骨病\n[12,13]\n。[n(%)] [1.5]\n[2] [3]\n", words());
    EXPECT_EQ(cited_lines(2, source), (std::vector<std::uint32_t>{1, 5}));
    EXPECT_EQ(cited_lines(13, source), (std::vector<std::uint32_t>{3}));
    EXPECT_TRUE(cited_lines(5, source).empty());
}

TEST(SourceText, KnowsTheEntriesOfItsList) {
    const SourceText source(
        "甲^[1]\n[2]\n。乙\n- [1] Shi W. Title[J]. Thromb Res, 2017, 149:9-\n16.\n- [2] Chick JFB. Title. 2017, "
        "28(7):933-939.\n",
        words());
    const auto in_entry = [&](std::uint32_t number, std::string_view item) {
        const auto entry = source.markers().entry(number);
        const auto found = find_item(item, source, entry.begin, entry.end);
        return found ? source.line_at(*found) : 0;
    };
    EXPECT_EQ(in_entry(1, "9-16"), 4u);
    EXPECT_EQ(in_entry(1, "91-6"), 0u);
    EXPECT_EQ(in_entry(1, "14"), 0u);
    EXPECT_EQ(in_entry(2, "933-939"), 6u);
    EXPECT_EQ(in_entry(2, "149"), 0u);
    EXPECT_EQ(source.markers().entry(3).end, 0u);
}

TEST(SourceText, KnowsOtherBracketsAndListsWithoutThem) {
    const SourceText brackets("甲〔1〕乙【2-3】丙［4，5］5例", words());
    for (std::uint32_t number = 1; number <= 5; ++number) EXPECT_EQ(brackets.markers().offsets(number).size(), 1u);
    EXPECT_EQ(brackets.quantities().size(), 1u);

    std::string list = "1. Introduction to this\n2. Methods of this paper\ntext 1. 2. 3.\n";
    for (int i = 1; i <= 9; ++i)
        list += std::to_string(i) + ". Smith J. A paper of theirs. 201" + std::to_string(i) + ".\n";
    const SourceText source(list, words());
    EXPECT_EQ(cited_lines(1, source), (std::vector<std::uint32_t>{4}));
    const auto entry = source.markers().entry(5);
    EXPECT_TRUE(find_item("2015", source, entry.begin, entry.end).has_value());
    EXPECT_FALSE(find_item("2016", source, entry.begin, entry.end).has_value());
    EXPECT_TRUE(source.markers().offsets(10).empty());
    EXPECT_TRUE(SourceText("1. Introduction to this\n2. Methods of this paper\n", words()).markers().empty());
}

/// Quadratic work would take longer than a test may.
TEST(SourceText, EndsForAnyText) {
    for (const char* unit : {"[1-500]", "[", "〔1", "1. aaaaaaaaaaaaaaaaaa\n", "1\t", "a\t1\n", "(1", "[1]", "\n",
                             "1\n", "a1 ", "   1", "\xFF", "[1] x x x x x x x x x\n"}) {
        std::string text;
        while (text.size() < 300'000) text += unit;
        SCOPED_TRACE(unit);
        const SourceText source(text, words());
        line_of("1.5", source);
        line_of("1~3", source);
        line_of("a2", source);
        EXPECT_LE(source.markers().offsets(10).size(), text.size());
    }
}

}  // namespace
}  // namespace conspectus::source_text_test
