#include "text/collation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "text/utf8.h"

namespace conspectus::collation_test {
namespace {

using testing::ElementsAre;

char32_t below(std::mt19937& random, char32_t limit) {
    return static_cast<char32_t>(random() % limit);
}

std::vector<std::string> ordered(const Collation& collation, std::vector<std::string> texts) {
    std::ranges::sort(texts, {}, [&](const std::string& text) { return collation.sort_key(text); });
    return texts;
}

TEST(Collation, OrdersHanAmongLatin) {
    const Collation collation("zh-u-co-pinyin");
    EXPECT_THAT(ordered(collation, {"重", "RANKL", "骨折", "肝", "β", "GRADE", "9", "Étude"}),
                ElementsAre("9", "Étude", "肝", "GRADE", "骨折", "RANKL", "重", "β"));
}

TEST(Collation, ExplicitPinyinSortsAmongHan) {
    const Collation collation("zh-u-co-pinyin");
    EXPECT_THAT(ordered(collation, {"骨转移", "gu xi shou", "骨折", "gu"}),
                ElementsAre("gu", "gu xi shou", "骨折", "骨转移"));
}

TEST(Collation, TheOriginalBreaksTies) {
    const Collation collation("zh-u-co-pinyin");
    EXPECT_NE(collation.sort_key("汪"), collation.sort_key("王"));
    EXPECT_THAT(ordered(collation, {"王", "wang", "汪"}), ElementsAre("wang", "汪", "王"));
}

TEST(Collation, NumbersSortByValueAndOpeningPunctuationDoesNotCount) {
    const Collation collation("en");
    EXPECT_THAT(ordered(collation, {"IL-10", "“IL-7”", "IL-6", "(IL-8)"}),
                ElementsAre("IL-6", "“IL-7”", "(IL-8)", "IL-10"));
}

TEST(Collation, KeepsPeopleOfOneSurnameTogether) {
    const Collation collation("zh-u-co-pinyin");
    const std::pair<std::string, std::string> names[] = {
        {"王", "一"}, {"汪", "洋"}, {"王", "阳"}, {"汪", "二"}, {"单", "一"}};
    std::vector<std::pair<std::string, std::string>> sorted;
    for (const auto& [family, given] : names)
        sorted.emplace_back(collation.name_sort_key(family, given), family + given);
    std::ranges::sort(sorted);
    std::vector<std::string> order;
    for (const auto& [key, name] : sorted) order.push_back(name);
    EXPECT_THAT(order, ElementsAre("单一", "汪二", "汪洋", "王阳", "王一"));
}

TEST(Collation, BucketsAreSharedByHanAndLatin) {
    struct Case {
        std::string_view text, bucket;
    };
    const Case cases[] = {{"骨折", "G"}, {"GRADE", "G"},    {"étude", "E"}, {"ß", "S"}, {"Ł", "L"}, {"shan", "S"},
                          {"重复", "Z"}, {"chong fu", "C"}, {"9", "#"},     {"β", "#"}, {"Ж", "#"}, {"", "#"},
                          {"“Ab”", "A"}, {"—", "#"},        {"3期", "#"},   {"あ", "#"}};
    for (const auto* locale : {"zh-u-co-pinyin", "en", "zh-Hans"}) {
        const Collation collation(locale);
        for (const auto& [text, bucket] : cases) EXPECT_EQ(collation.bucket(text), bucket) << locale << ' ' << text;
    }
}

TEST(Collation, OtherLanguagesKeepTheirOrder) {
    const Collation strokes("zh-TW"), swedish("sv"), japanese("ja");
    EXPECT_EQ(strokes.bucket("單"), "12劃");
    EXPECT_EQ(strokes.bucket("Ab"), "A");
    EXPECT_EQ(swedish.bucket("Ö"), "Ö");
    EXPECT_EQ(japanese.bucket("あ"), "あ");
}

TEST(Collation, AnUnknownLocaleIsTheRootOne) {
    for (const auto* locale : {"", "garbage!!", "xx", "zh-u-co-nonsense", "\xFF", "-", "x-private"}) {
        const Collation collation(locale);
        EXPECT_EQ(collation.bucket("骨"), "G") << locale;
        EXPECT_LT(collation.sort_key("a"), collation.sort_key("b")) << locale;
    }
    EXPECT_LT(Collation(std::string(100000, 'a')).sort_key("a"),
              Collation("en-" + std::string(5000, 'b')).sort_key("b"));
}

TEST(Collation, KeysDependOnTheTextAlone) {
    const Collation one("zh-u-co-pinyin"), other("zh-u-co-pinyin");
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::string a, b;
        for (int i = 0; i < 4; ++i) {
            append_code_point(a, below(random, 2) ? U'a' + below(random, 26) : 0x4E00 + below(random, 200));
            append_code_point(b, below(random, 2) ? U'a' + below(random, 26) : 0x4E00 + below(random, 200));
        }
        ASSERT_EQ(one.sort_key(a), other.sort_key(a));
        ASSERT_EQ(one.sort_key(a) == one.sort_key(b), a == b);
    }
}

}  // namespace
}  // namespace conspectus::collation_test
