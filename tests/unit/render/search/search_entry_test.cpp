#include "render/search/search_entry.h"

#include <gtest/gtest.h>

#include "text/fold.h"
#include "unit/render/small_site.h"

namespace conspectus::search_entry_test {
namespace {

Keyword portal_gas() {
    Keyword keyword{.id = "hpvg", .label = SmallSite::both("肝门静脉积气", "hepatic portal venous gas")};
    keyword.abbreviation = "HPVG";
    keyword.synonyms = {{"zh", {"门静脉积气", "门脉积气"}}, {"en", {"portal venous gas", "portal vein gas"}}};
    return keyword;
}

KeywordNames names_of(Keyword keyword) {
    SmallSite site;
    site.catalog.site.languages[0].collation = "zh-u-co-pinyin";
    site.catalog.keywords = {std::move(keyword)};
    return keyword_names(site.catalog).front();
}

TEST(KeywordNames, AreOneTextALanguageWithoutThoseThatAnotherContains) {
    const std::vector<SearchText> texts = names_of(portal_gas()).texts;
    ASSERT_EQ(texts.size(), 2U);
    EXPECT_EQ(texts[0].text, "肝门静脉积气 · HPVG · 门脉积气");
    EXPECT_EQ(texts[0].keys, "ganmenjingmaijiqi gmjmjq");
    EXPECT_EQ(texts[1].text, "hepatic portal venous gas · HPVG · portal vein gas");
    EXPECT_EQ(texts[1].language, 1);
}

TEST(KeywordNames, HoldWhatPapersCallItInATextOfNoLanguage) {
    Keyword keyword = portal_gas();
    keyword.names_in_source = {{"liu2022", {"门静脉内积气"}}};
    const std::vector<SearchText> texts = names_of(keyword).texts;
    ASSERT_EQ(texts.size(), 3U);
    EXPECT_EQ(texts[2].text, "HPVG · 门静脉内积气");
    EXPECT_EQ(texts[2].language, -1);
}

TEST(KeywordNames, OfAnAbbreviationAloneAreThatOnce) {
    Keyword keyword{.id = "hpvg"};
    keyword.abbreviation = "HPVG";
    const std::vector<SearchText> texts = names_of(keyword).texts;
    ASSERT_EQ(texts.size(), 1U);
    EXPECT_EQ(texts[0].text, "HPVG");
}

TEST(KeywordNames, HaveTheTokensOfAllTextsAndKeysEachOnce) {
    Keyword keyword{.id = "gas", .label = SmallSite::both("积气", "portal gas")};
    keyword.synonyms = {{"en", {"portal air"}}};
    EXPECT_EQ(names_of(keyword).tokens, (std::vector<std::string>{"air", "gas", "jiqi", "jq", "portal", "气", "积气"}));
}

TEST(KeywordNames, AreFoundInATextAsWholeWords) {
    struct Case {
        std::string text;
        bool named;
    };
    const std::vector<Case> cases = {
        {"HPVG患者死亡率", true},  {"hpvg", false},
        {"HPVGS", false},          {"并发门静脉积气者", true},
        {"Portal Vein Gas", true}, {"portal vein gases", false},
        {"门静脉，积气", false},   {"", false},
    };
    const KeywordNames names = names_of(portal_gas());
    for (const Case& each : cases) {
        EXPECT_EQ(is_named(names, each.text, search_fold(each.text)), each.named) << each.text;
    }
}

}  // namespace
}  // namespace conspectus::search_entry_test
