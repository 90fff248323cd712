#include "render/prose/abbreviations.h"

#include <gtest/gtest.h>

namespace conspectus::abbreviations_test {
namespace {

std::string expanded(std::string_view text) {
    Abbreviations abbreviations;
    abbreviations.add("BM", "bone metastasis");
    abbreviations.add("PD-L1", "programmed \"death\" ligand 1");
    std::string html;
    abbreviations.append(html, text);
    return html;
}

TEST(Abbreviations, ExpandTheFirstUseOnly) {
    EXPECT_EQ(expanded("BM, BM"), "<abbr title=\"bone metastasis\">BM</abbr>, BM");
}

TEST(Abbreviations, StandBesideHanText) {
    EXPECT_EQ(expanded("合并BM者"), "合并<abbr title=\"bone metastasis\">BM</abbr>者");
}

TEST(Abbreviations, MatchWholeTokensOfTheSameCase) {
    EXPECT_EQ(expanded("BMI, bm, xBM, BM1, αBM"), "BMI, bm, xBM, BM1, αBM");
}

TEST(Abbreviations, MayHoldAHyphenAndAreEscaped) {
    EXPECT_EQ(expanded("<PD-L1>"), "&lt;<abbr title=\"programmed &quot;death&quot; ligand 1\">PD-L1</abbr>&gt;");
}

}  // namespace
}  // namespace conspectus::abbreviations_test
