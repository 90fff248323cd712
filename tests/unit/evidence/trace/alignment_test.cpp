#include "evidence/trace/alignment.h"

#include <gtest/gtest.h>

#include "unit/growth/allocated_bytes.h"

namespace conspectus::alignment_test {
namespace {

std::vector<std::string> items(const std::string& letters) {
    std::vector<std::string> all;
    for (const char letter : letters) all.emplace_back(1, letter);
    return all;
}

/// "a1>b1 -c2 +d3": replaced, removed, added, with their places.
std::string printed(const std::string& first, const std::string& second) {
    std::string out;
    const auto one = items(first);
    const auto other = items(second);
    for (const AlignedDifference& difference : align(one, other)) {
        out += out.empty() ? "" : " ";
        if (!difference.second) out += "-";
        if (!difference.first) out += "+";
        if (difference.first) out += one[*difference.first] + std::to_string(*difference.first);
        if (difference.first && difference.second) out += ">";
        if (difference.second) out += other[*difference.second] + std::to_string(*difference.second);
    }
    return out;
}

struct AlignmentCase {
    std::string name, first, second, expected;
};

class Alignment : public testing::TestWithParam<AlignmentCase> {};

TEST_P(Alignment, FindsTheFewestChanges) {
    EXPECT_EQ(printed(GetParam().first, GetParam().second), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(All, Alignment,
                         testing::Values(AlignmentCase{"Same", "abc", "abc", ""}, AlignmentCase{"Empty", "", "", ""},
                                         AlignmentCase{"Replaced", "abc", "axc", "b1>x1"},
                                         AlignmentCase{"ReplacedByItsNeighbour", "56", "66", "50>60"},
                                         AlignmentCase{"ReplacedAmongEqualOnes", "566", "666", "50>60"},
                                         AlignmentCase{"ReplacedAtTheEnd", "556", "555", "62>52"},
                                         AlignmentCase{"Added", "ac", "abc", "+b1"},
                                         AlignmentCase{"AddedToNothing", "", "ab", "+a0 +b1"},
                                         AlignmentCase{"Removed", "abc", "ac", "-b1"},
                                         AlignmentCase{"AllRemoved", "ab", "", "-a0 -b1"},
                                         AlignmentCase{"Moved", "abcd", "acdb", "-b1 +b3"},
                                         AlignmentCase{"TwoApart", "abcde", "xbcdy", "a0>x0 e4>y4"},
                                         AlignmentCase{"AddedAndReplaced", "abcd", "xabyd", "+x0 c2>y3"}),
                         [](const auto& test) { return test.param.name; });

TEST(Alignment, OfLongPartsThatDifferGoesItemByItem) {
    std::vector<std::string> one(2000, "a");
    std::vector<std::string> other(2001, "b");
    const auto differences = align(one, other);
    ASSERT_EQ(differences.size(), 2001U);
    EXPECT_EQ(differences[5].first, 5U);
    EXPECT_EQ(differences[5].second, 5U);
    EXPECT_FALSE(differences[2000].first);
}

TEST(Alignment, GrowsWithTheLengthOfPartsThatDiffer) {
    const auto align_parts = [](std::size_t length) {
        EXPECT_EQ(align(std::vector<std::string>(length, "a"), std::vector<std::string>(length, "b")).size(), length);
    };
    EXPECT_LE(growth(4000, align_parts), 2.2);
}

}  // namespace
}  // namespace conspectus::alignment_test
