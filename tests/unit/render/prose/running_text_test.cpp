#include "render/prose/running_text.h"

#include <gtest/gtest.h>

#include <cstring>

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

}  // namespace
}  // namespace conspectus::running_text_test
