#include "render/prose/running_text.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>

#include "unit/render/small_site.h"

namespace conspectus::running_text_test {
namespace {

std::string written(std::string_view language, std::string_view text) {
    const SmallSite site;
    std::string html;
    const PageContext page = site.context();
    RunningText(page, language).append(html, text);
    return html;
}

TEST(RunningText, MarksWordsInTheScriptOfAnotherLanguageOfTheSite) {
    EXPECT_EQ(written("en", "Printed “高学松、段雪飞” & 张."),
              "Printed “<span lang=\"zh-Hans\">高学松、段雪飞</span>” &amp; 张.");
    EXPECT_EQ(written("en", "段雪飞 et al. found 12 mm"),
              "<span lang=\"zh-Hans\">段雪飞</span> et al. found <span class=\"unbroken\">12 mm</span>");
}

TEST(RunningText, LeavesATextsOwnScriptAndLatinLettersAlone) {
    EXPECT_EQ(written("zh", "慢性闭塞IVC（inferior vena cava）"), "慢性闭塞IVC（inferior vena cava）");
    EXPECT_EQ(written("en", "naïve β-blocker, Мария"), "naïve β-blocker, Мария");
}

TEST(RunningText, LosesAndDoublesNothingWhateverTheText) {
    const std::string pieces[] = {"肝", "静脉 ", "a", "12 mm", "。", "&", "é", "\xFF", "か", ""};
    for (const std::string& a : pieces) {
        for (const std::string& b : pieces) {
            for (const std::string& c : pieces) {
                std::string text = a + b + c;
                std::string html = written("en", text);
                for (const char* tag : {"<span lang=\"zh-Hans\">", "<span class=\"unbroken\">", "</span>"}) {
                    for (auto at = html.find(tag); at != html.npos; at = html.find(tag))
                        html.erase(at, std::strlen(tag));
                }
                for (auto at = text.find('&'); at != text.npos; at = text.find('&', at + 1))
                    text.insert(at + 1, "amp;");
                EXPECT_EQ(html, text);
            }
        }
    }
}

struct Case {
    const char* name;
    const char* text;
    const char* expected;  ///< the stretches, each in brackets
};

class Quantities : public testing::TestWithParam<Case> {};

TEST_P(Quantities, FindsNumbersWithUnits) {
    std::string found;
    const std::string text = GetParam().text;
    Site site;
    site.units = {{"mo", {{"zh", {"月", "个月"}}, {"en", {"month", "months"}}}}};
    const QuantityWords words = quantity_words(site);
    for (const TextRange& range : quantities(text, words))
        found += "[" + text.substr(range.begin, range.end - range.begin) + "]";
    EXPECT_EQ(found, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    All, Quantities,
    testing::Values(Case{"Unit", "持续5 min后", "[5 min]"}, Case{"Thousands", "1 000 mL of saline", "[1 000 mL]"},
                    Case{"Word", "62 patients", ""}, Case{"LongerWord", "5 minutes", ""},
                    Case{"Range", "70-80 mm²", "[70-80 mm²]"}, Case{"TwoNumbers", "12 mm 14 mm", "[12 mm][14 mm]"},
                    Case{"Attached", "术后6、12个月及2.5月内", "[12个月][2.5月]"},
                    Case{"InWords", "for 6 months, 3 monthly visits", "[6 months]"},
                    Case{"Mass", "a protein of 45 kDa was", "[45 kDa]"}, Case{"Catheter", "an 8 Fr sheath", "[8 Fr]"},
                    Case{"InternationalUnits", "5 mIU/mL", "[5 mIU/mL]"}, Case{"Hounsfield", "约40 HU", "[40 HU]"},
                    Case{"MicroSign", "3 µg", "[3 µg]"}, Case{"NoUnit", "8 Frames, 5 mIUs", ""},
                    Case{"NothingToBreak", "45%, 12mm", ""}, Case{"OnlySpaces", "   ", ""},
                    Case{"Year", "in 2024 12 mm", "[12 mm]"}),
    [](const auto& each) { return each.param.name; });

}  // namespace
}  // namespace conspectus::running_text_test
