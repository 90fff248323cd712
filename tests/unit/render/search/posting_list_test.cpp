#include "render/search/posting_list.h"

#include <gtest/gtest.h>

#include <vector>

namespace conspectus::posting_list_test {
namespace {

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
}  // namespace conspectus::posting_list_test
