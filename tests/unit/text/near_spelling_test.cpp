#include "text/near_spelling.h"

#include <gtest/gtest.h>

namespace conspectus::near_spelling_test {
namespace {

TEST(NearSpelling, Table) {
    struct Case {
        std::string_view word;
        std::vector<std::string_view> candidates;
        std::string_view expected;  ///< empty: none
    };
    const Case cases[] = {
        {"titel", {"title", "type"}, "title"},  // a transposition is one step
        {"auther", {"author", "issued"}, "author"},
        {"keyword", {"keywords", "keyhole"}, "keywords"},
        {"abcdef", {"uvwxyz"}, ""},
        {"ab", {"cd"}, ""},
        {"a", {"b"}, ""},  // nothing in common
        {"n", {"no"}, "no"},
        {"DOI", {"doi"}, "doi"},         // case is no distance
        {"title", {"title"}, ""},        // itself is no suggestion
        {"bat", {"rat", "cat"}, "cat"},  // a tie: the first in order
        {"bat", {"cat", "rat"}, "cat"},
        {"骨质疏松", {"骨折", "骨质疏松症"}, "骨质疏松症"},
        {"骨拆", {"骨折"}, "骨折"},
        {"骨", {"肝"}, ""},
        {"ca", {"abc"}, ""},  // no part is edited twice
        {"", {"a", ""}, ""},
        {"x", {}, ""},
    };
    for (const auto& [word, candidates, expected] : cases) {
        EXPECT_EQ(near_spelling(word, candidates).value_or(""), expected) << word;
    }
}

TEST(NearSpelling, AThirdOfTheLengthIsTheLimit) {
    EXPECT_EQ(near_spelling("abcdefghi", {"abcdefXYZ"}), "abcdefXYZ");
    EXPECT_FALSE(near_spelling("abcdefghi", {"abcdeWXYZ"}));
}

TEST(NearSpelling, LongWordsCostNothing) {
    const std::string word(1 << 20, 'a');
    const std::string other(1 << 20, 'b');
    EXPECT_FALSE(near_spelling(word, std::vector<std::string_view>(1000, other)));
    EXPECT_FALSE(near_spelling("short", std::vector<std::string_view>(1000, other)));
}

}  // namespace
}  // namespace conspectus::near_spelling_test
