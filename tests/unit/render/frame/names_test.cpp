#include "render/frame/names.h"

#include <gmock/gmock.h>

#include "unit/render/small_site.h"

namespace conspectus::names_test {
namespace {

struct Case {
    std::string name;
    Name input;
    std::string expected;
};

class IndexName : public testing::TestWithParam<Case> {};

TEST_P(IndexName, IsWritten) {
    EXPECT_EQ(index_name(GetParam().input), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Name, IndexName,
    testing::Values(
        Case{"HanJoined", {.family = "刘", .given = "建龙"}, "刘建龙"},
        Case{"InitialsAsPrinted", {.family = "Hage", .given = "AN"}, "Hage AN"},
        Case{"InitialsWithHyphen", {.family = "Park", .given = "J-R"}, "Park J-R"},
        Case{"FullGivenNameBehindAComma", {.family = "Liu", .given = "Jianlong"}, "Liu, Jianlong"},
        Case{"AccentedGivenNameIsNoInitial", {.family = "Neglén", .given = "Éé"}, "Neglén, Éé"},
        Case{"FamilyAlone", {.family = "Hage"}, "Hage"},
        Case{"Particle", {.family = "Veen", .given = "PH", .non_dropping_particle = "van der"}, "van der Veen PH"},
        Case{"Suffix", {.family = "Smith", .given = "J", .suffix = "Jr"}, "Smith J, Jr"},
        Case{"Institution", {.literal = "World Health Organization"}, "World Health Organization"}),
    [](const auto& each) { return each.param.name; });

AuthorRow liu() {
    return {.slug = "liu-jianlong",
            .names = {{"zh", {.family = "刘", .given = "建龙"}}, {"en", {.family = "Liu", .given = "Jianlong"}}}};
}

TEST(AuthorName, IsThatOfThePagesLanguage) {
    const SmallSite site;
    EXPECT_EQ(author_name(site.context(), liu()).text, "Liu, Jianlong");
    const WordingView chinese = author_name(site.context("authors/liu.html", 0), liu());
    EXPECT_EQ(chinese.text, "刘建龙");
    EXPECT_EQ(chinese.language, "");
}

TEST(AuthorName, OtherScriptsAreMarked) {
    const SmallSite site;
    const std::vector<WordingView> others = other_names(site.context(), liu());
    ASSERT_EQ(others.size(), 1U);
    EXPECT_EQ(others[0].text, "刘建龙");
    EXPECT_EQ(others[0].language, "zh-Hans");
}

TEST(AuthorName, FallsBackToTheSlug) {
    const SmallSite site;
    EXPECT_EQ(author_name(site.context(), {.slug = "x-1"}).text, "x-1");
}

TEST(AuthorName, KnowsInstitutions) {
    EXPECT_FALSE(is_institution(liu()));
    EXPECT_FALSE(is_institution({}));
    EXPECT_TRUE(is_institution({.names = {{"en", {.literal = "WHO"}}}}));
}

}  // namespace
}  // namespace conspectus::names_test
