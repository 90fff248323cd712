#include "render/search/inverted_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <vector>

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

PostingList list_of(const std::vector<std::uint32_t>& numbers) {
    PostingList list;
    for (const std::uint32_t number : numbers) list.add(number);
    return list;
}

/// What search-index.js reads, bit by bit.
class Decoder {
  public:
    explicit Decoder(const std::string& text) : text_(text) {}
    std::vector<std::uint32_t> numbers() {
        std::vector<std::uint32_t> found;
        const auto k = static_cast<unsigned>(six_bit_digits.find(text_[0]) % 32);
        for (std::int64_t number = -1;;) {
            std::uint32_t zeros = 0;
            for (; zeros < 24; ++zeros) {
                if (at_ >= text_.size() * 6) return found;
                if (bit() == 1) break;
            }
            number += 1 + (zeros < 24 ? (std::int64_t{zeros} << k) + read(k) : read(27));
            found.push_back(static_cast<std::uint32_t>(number));
        }
    }

  private:
    std::uint32_t bit() {
        const auto value = static_cast<std::uint32_t>(six_bit_digits.find(text_[at_ / 6]));
        return value >> (5 - at_++ % 6) & 1U;
    }
    std::uint32_t read(unsigned count) {
        std::uint32_t value = 0;
        for (; count > 0; --count) value = value << 1 | bit();
        return value;
    }
    std::string text_;
    std::size_t at_ = 6;
};

std::vector<std::uint32_t> every(std::uint32_t step, std::uint32_t count, std::uint32_t first = 0) {
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t i = 0; i < count; ++i) numbers.push_back(first + i * step);
    return numbers;
}

TEST(PostingList, IsTextThatHoldsItsNumbers) {
    const std::vector<std::vector<std::uint32_t>> lists = {
        {},
        {0},
        {5},
        {0, 1, 2, 3},
        {0, 127, 128, 16511, 16512, (1U << 27) - 1},
        every(1, 1000),
        every(2, 1000, 480'000),
        every(117, 4100),
        every(1, 1000, 100'000'000),
    };
    for (const auto& numbers : lists) {
        const std::string text = posting_list_text(list_of(numbers));
        EXPECT_EQ(Decoder(text).numbers(), numbers) << text;
    }
}

TEST(PostingList, IsWrittenLikeThis) {
    EXPECT_EQ(posting_list_text(list_of({})), "A");
    EXPECT_EQ(posting_list_text(list_of({0, 1, 2})), "A4");  // 1 1 1
    EXPECT_EQ(posting_list_text(list_of({0, 2, 5})), "Ap");  // 1 01 001
}

TEST(PostingList, OfADenseListTakesAboutABitANumber) {
    EXPECT_LT(posting_list_text(list_of(every(1, 60'000))).size(), 10'002U);
    EXPECT_LT(posting_list_text(list_of(every(2, 60'000))).size(), 20'002U);
}

TEST(PostingList, OfFewNumbersAfterManyOthersStaysShort) {
    std::vector<std::uint32_t> numbers = every(1, 50'000);
    numbers.push_back(100'000'000);
    EXPECT_LT(posting_list_text(list_of(numbers)).size(), 8'400U + 20U * 6U);
}

TEST(PostingList, SaysThatItWasCut) {
    const std::string text = posting_list_text(list_of({0, 1, 2}), true);
    EXPECT_EQ(text, "g4");
    EXPECT_EQ(Decoder(text).numbers(), (std::vector<std::uint32_t>{0, 1, 2}));
}

TEST(PostingList, IsCutInEachStretch) {
    struct Case {
        std::vector<std::uint32_t> numbers;
        std::vector<std::uint32_t> starts;
        std::vector<std::uint32_t> expected;
    };
    const std::vector<Case> cases = {
        {{}, {0, 10}, {}},
        {{1, 2, 3, 12, 13, 14, 15}, {0, 10}, {1, 2, 12, 13}},
        {{1, 12, 30, 31, 32}, {0, 10, 20, 30}, {1, 12, 30, 31}},
        {{1, 2, 3}, {}, {1, 2}},
        {{10, 11, 12, 20}, {0, 10, 10, 20}, {10, 11, 20}},
    };
    for (const Case& each : cases) {
        const PostingList cut = first_of_each(list_of(each.numbers), each.starts, 2);
        EXPECT_EQ(Decoder(posting_list_text(cut)).numbers(), each.expected);
    }
}

}  // namespace
}  // namespace conspectus::inverted_index_test
