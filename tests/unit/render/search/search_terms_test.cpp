#include "render/search/search_terms.h"

#include <gtest/gtest.h>

namespace conspectus::search_terms_test {
namespace {

std::string lists_of(SearchTerms& terms) {
    std::string all;
    for (const SearchTerms::Term& term : terms.take()) {
        all += term.token + "=" + search_list_text(term.list) + " ";
    }
    return all;
}

std::string list_text(std::initializer_list<std::uint32_t> numbers) {
    SearchList list;
    for (const std::uint32_t number : numbers) list.add(number);
    return search_list_text(list);
}

TEST(SearchTerms, StandInTheOrderOfTheirBytesWithEachEntryOnce) {
    SearchTerms terms;
    terms.add("stent", 0);
    terms.add("肝门", 0);
    terms.add("stent", 0);
    terms.add("bone", 1);
    terms.add("stent", 2);
    EXPECT_EQ(lists_of(terms),
              "bone=" + list_text({1}) + " stent=" + list_text({0, 2}) + " 肝门=" + list_text({0}) + " ");
}

TEST(SearchTerms, KeepTheLesserWeightOfAnEntry) {
    SearchTerms terms;
    terms.add_weighed("stent", 3, 0);
    terms.add_weighed("stent", 3, 1);
    terms.add_weighed("bone", 3, 1);
    terms.add_weighed("stent", 4, 1);
    EXPECT_EQ(lists_of(terms), "bone=" + list_text({10}) + " stent=" + list_text({9, 13}) + " ");
}

TEST(SearchTerms, FillShardsOfSomeKilobytes) {
    SearchTerms terms;
    for (std::uint32_t i = 0; i < 5000; ++i) terms.add("token" + std::to_string(10000 + i), i);
    const SearchTermShards shards = pack_terms(terms.take(), {0});
    ASSERT_EQ(shards.first_tokens.size(), shards.contents.size());
    EXPECT_GT(shards.contents.size(), 5U);
    EXPECT_EQ(shards.first_tokens.front(), "token10000");
    for (const std::string& content : shards.contents) EXPECT_LE(content.size(), 12'001U);
}

TEST(SearchTerms, CutTheListOfATokenThatIsEverywhere) {
    SearchTerms terms;
    for (std::uint32_t i = 0; i < 1'000'000; ++i) terms.add("the", i * 2);
    const SearchTermShards shards = pack_terms(terms.take(), {0});
    ASSERT_EQ(shards.contents.size(), 1U);
    EXPECT_LT(shards.contents[0].size(), 10'040U);
}

TEST(SearchTerms, KeepTheFirstOfEachKindOfATokenThatIsEverywhere) {
    SearchTerms terms;
    for (std::uint32_t i = 0; i < 1'000'000; ++i) terms.add("the", i * 2);
    const SearchTermShards shards = pack_terms(terms.take(), {0, 1'900'000});
    EXPECT_LT(shards.contents[0].size(), 10'040U);
    EXPECT_GT(shards.contents[0].size(), 5'000U);
}

TEST(SearchTerms, WithLongListsStandAlone) {
    SearchTerms terms;
    for (std::uint32_t i = 0; i < 6'000; ++i) terms.add("b", i * 200);
    terms.add("a", 1);
    terms.add("c", 1);
    EXPECT_EQ(pack_terms(terms.take(), {0}).first_tokens, (std::vector<std::string>{"a", "b", "c"}));
}

TEST(SearchTerms, OfNothingAreNoShards) {
    SearchTerms terms;
    EXPECT_TRUE(pack_terms(terms.take(), {0}).contents.empty());
}

}  // namespace
}  // namespace conspectus::search_terms_test
