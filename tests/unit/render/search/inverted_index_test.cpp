#include "render/search/inverted_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

namespace conspectus::inverted_index_test {
namespace {

std::string lists_of(InvertedIndex& terms) {
    std::string all;
    for (const InvertedIndex::Term& term : terms.take()) {
        all += term.token + "=" + posting_list_text(term.list) + " ";
    }
    return all;
}

std::string list_text(std::initializer_list<std::uint32_t> numbers) {
    PostingList list;
    for (const std::uint32_t number : numbers) list.add(number);
    return posting_list_text(list);
}

TEST(InvertedIndex, SortsTokensByTheirBytesAndListsEachEntryOnce) {
    InvertedIndex terms;
    terms.add("stent", 0);
    terms.add("肝门", 0);
    terms.add("stent", 0);
    terms.add("bone", 1);
    terms.add("stent", 2);
    EXPECT_EQ(lists_of(terms),
              "bone=" + list_text({1}) + " stent=" + list_text({0, 2}) + " 肝门=" + list_text({0}) + " ");
}

TEST(InvertedIndex, KeepsTheLesserWeightOfAnEntry) {
    InvertedIndex terms;
    terms.add_weighed("stent", 3, 0);
    terms.add_weighed("stent", 3, 1);
    terms.add_weighed("bone", 3, 1);
    terms.add_weighed("stent", 4, 1);
    EXPECT_EQ(lists_of(terms), "bone=" + list_text({10}) + " stent=" + list_text({9, 13}) + " ");
}

std::vector<std::string> first_tokens(const std::vector<TermShard>& shards) {
    std::vector<std::string> tokens;
    for (const TermShard& shard : shards) tokens.push_back(shard.first_token);
    return tokens;
}

std::vector<TermShard> numbered_tokens(std::uint32_t count) {
    InvertedIndex terms;
    for (std::uint32_t i = 0; i < count; ++i) terms.add("token" + std::to_string(10000 + i), i);
    return pack_terms(terms.take(), {0});
}

TEST(PackTerms, FillsShardsOfSomeKilobytes) {
    const std::vector<TermShard> shards = numbered_tokens(5000);
    EXPECT_GT(shards.size(), 5U);
    EXPECT_EQ(shards.front().first_token, "token10000");
    for (std::size_t i = 0; i + 1 < shards.size(); ++i) {
        EXPECT_GT(shards[i].json.size(), 5'000U);
        EXPECT_LE(shards[i].json.size(), 12'001U);
    }
}

TEST(PackTerms, BeginsTheShardsBehindANewTermWhereTheyBegan) {
    InvertedIndex terms;
    for (std::uint32_t i = 0; i < 5000; ++i) {
        terms.add("token" + std::to_string(10000 + i), i);
        if (i == 100) terms.add("token10100 and more, so long that what follows no longer fits", i);
    }
    const std::vector<std::string> before = first_tokens(numbered_tokens(5000));
    const std::vector<std::string> after = first_tokens(pack_terms(terms.take(), {0}));
    std::vector<std::string> moved;
    std::ranges::set_difference(after, before, std::back_inserter(moved));
    EXPECT_LT(moved.size(), 3U);
    EXPECT_EQ(after.back(), before.back());
}

TEST(PackTerms, CutsTheListOfATokenThatIsEverywhere) {
    InvertedIndex terms;
    for (std::uint32_t i = 0; i < 1'000'000; ++i) terms.add("the", i * 2);
    const std::vector<TermShard> shards = pack_terms(terms.take(), {0});
    ASSERT_EQ(shards.size(), 1U);
    EXPECT_LT(shards[0].json.size(), 10'040U);
}

TEST(PackTerms, KeepsTheFirstOfEachKindOfATokenThatIsEverywhere) {
    InvertedIndex terms;
    for (std::uint32_t i = 0; i < 1'000'000; ++i) terms.add("the", i * 2);
    const std::vector<TermShard> shards = pack_terms(terms.take(), {0, 1'900'000});
    EXPECT_LT(shards[0].json.size(), 10'040U);
    EXPECT_GT(shards[0].json.size(), 5'000U);
}

TEST(PackTerms, GivesLongListsShardsOfTheirOwn) {
    InvertedIndex terms;
    for (std::uint32_t i = 0; i < 6'000; ++i) terms.add("b", i * 200);
    terms.add("a", 1);
    terms.add("c", 1);
    EXPECT_EQ(first_tokens(pack_terms(terms.take(), {0})), (std::vector<std::string>{"a", "b", "c"}));
}

TEST(PackTerms, MakesNoShardsOfNothing) {
    InvertedIndex terms;
    EXPECT_TRUE(pack_terms(terms.take(), {0}).empty());
}

}  // namespace
}  // namespace conspectus::inverted_index_test
