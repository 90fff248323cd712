#include "render/search/search_text.h"

#include <gtest/gtest.h>

namespace conspectus::search_text_test {
namespace {

Site site_with(std::string collation) {
    Site site;
    site.languages = {{.key = "zh", .tag = "zh-Hans", .name = "中文", .collation = std::move(collation)},
                      {.key = "en", .tag = "en", .name = "English", .collation = "en"}};
    return site;
}

TEST(SearchTerm, OfALanguageInPinyinOrderHasItsPinyinAndTheInitials) {
    struct Case {
        std::string text;
        std::string sort;
        std::string keys;
    };
    const std::vector<Case> cases = {
        {"肝门静脉", "", "ganmenjingmai gmjm"},
        {"肝门静脉", "gan men jing mai", "ganmenjingmai gmjm"},
        {"绿色", "", "lvse ls"},
        {"重复", "chong fu", "chongfu cf"},
        {"CT 检查", "", "ctjiancha ctjc"},
        {"长非编码RNA", "chang fei bian ma RNA", "changfeibianmarna cfbmrna"},
        {"Child-Pugh评分", "Child-Pugh ping fen", "childpughpingfen childpughpf"},
        {"RANKL", "", ""},
    };
    for (const Case& each : cases) {
        const SearchText term = search_term(site_with("zh-u-co-pinyin"), "zh", each.text, each.sort);
        EXPECT_EQ(term.keys, each.keys) << each.text;
        EXPECT_EQ(term.text, each.text);
        EXPECT_EQ(term.language, 0);
    }
}

TEST(SearchTerm, OfAnotherLanguageHasNoPinyin) {
    EXPECT_EQ(search_term(site_with("zh-u-co-stroke"), "zh", "肝门静脉").keys, "");
    EXPECT_EQ(search_term(site_with("zh-u-co-pinyin"), "en", "肝门静脉").keys, "");
}

TEST(SearchTerm, WithoutALanguageIsOfTheFirst) {
    const SearchText term = search_term(site_with("zh-u-co-pinyin"), "", "胆管");
    EXPECT_EQ(term.keys, "danguan dg");
    EXPECT_EQ(term.language, -1);
}

TEST(SearchTerm, IsCutWhereItIsTooLongToBeShown) {
    std::string text;
    for (int i = 0; i < 500; ++i) text += "肝";
    const SearchText term = search_term(site_with("zh-u-co-pinyin"), "zh", text);
    EXPECT_EQ(term.text.size(), 400 * 3 + std::string("…").size());
    EXPECT_EQ(term.keys, "");
}

TEST(SearchName, IsReadAsASurname) {
    const SearchText name = search_name(site_with("zh-u-co-pinyin"), {"zh", {.family = "单", .given = "长青"}});
    EXPECT_EQ(name.text, "单长青");
    EXPECT_EQ(name.keys.substr(0, 4), "shan");
}

}  // namespace
}  // namespace conspectus::search_text_test
