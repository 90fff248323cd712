#include "text/fold.h"

#include <gtest/gtest.h>

#include <random>

#include "text/utf8.h"

namespace conspectus::fold_test {
namespace {

char32_t below(std::mt19937& random, char32_t limit) {
    return static_cast<char32_t>(random() % limit);
}

TEST(Fold, Table) {
    struct Case {
        std::string_view name, input, folded;
    };
    const Case cases[] = {
        {"case", "RANKL", "rankl"},          {"full width", "ＲＡＮＫＬ１", "rankl1"},
        {"ligature", "ﬁbrosis", "fibrosis"}, {"final sigma", "ΣΑΣ ς", "σασ σ"},
        {"sharp s", "Straße", "strasse"},    {"inner spaces", "a \t b\u3000c\u00A0d", "a b c d"},
        {"outer spaces", "  a  ", "a"},      {"only spaces", " \n\u2003 ", ""},
        {"composed", "e\u0301", "é"},        {"zero width space", "骨\u200B折", "骨折"},
        {"Han stays", "骨折", "骨折"},
    };
    for (const auto& [name, input, folded] : cases) EXPECT_EQ(fold(input), folded) << name;
}

TEST(Fold, IsIdempotent) {
    std::mt19937 random(5);
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (auto length = random() % 12; length > 0; --length) {
            const char32_t plane = random() % 4 == 0 ? 0x1F000 : 0;
            append_code_point(text, plane + below(random, 0xD800));
        }
        const std::string once = fold(text);
        ASSERT_EQ(fold(once), once);
        ASSERT_EQ(to_nfc(to_nfc(text)), to_nfc(text));
    }
}

TEST(Fold, TakesInvalidBytes) {
    EXPECT_EQ(fold("A\xFF"), "a\uFFFD");
    EXPECT_EQ(to_nfc("\xE9\xAA"), "\xE9\xAA");
}

TEST(FileNameKey, MergesWhatDisksMerge) {
    EXPECT_EQ(file_name_key("A.MD"), "a.md");
    EXPECT_EQ(file_name_key("E\u0301.md"), file_name_key("é.md"));
    EXPECT_EQ(file_name_key("É.md"), file_name_key("é.md"));
    EXPECT_NE(file_name_key("Ａ.md"), file_name_key("a.md"));
    EXPECT_NE(file_name_key("a b"), file_name_key("a  b"));
}

TEST(Nfc, ComposesWithoutFolding) {
    EXPECT_EQ(to_nfc("E\u0301 Ａ"), "É Ａ");
}

}  // namespace
}  // namespace conspectus::fold_test
