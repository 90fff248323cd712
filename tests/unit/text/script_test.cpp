#include "text/script.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace conspectus::script_test {
namespace {

TEST(Scripts, AreThoseOfALanguageButForLatin) {
    EXPECT_TRUE(Scripts("zh-Hans").have(U'肝'));
    EXPECT_TRUE(Scripts("zh-Hant").have(U'肝'));
    EXPECT_FALSE(Scripts("zh-Hans").have(U'か'));
    EXPECT_TRUE(Scripts("ja").have(U'か'));
    EXPECT_TRUE(Scripts("ru").have(U'ж'));
    EXPECT_FALSE(Scripts("ru").have(U'z'));
    EXPECT_TRUE(Scripts("en").empty());
    EXPECT_TRUE(Scripts("no such tag").empty());
    EXPECT_TRUE(Scripts("").empty());
}

TEST(Scripts, LeaveOutWhatEveryScriptHas) {
    for (const char32_t c : {U'7', U'。', U'、', U'“', U' '}) {
        EXPECT_TRUE(is_of_no_script(c)) << static_cast<std::uint32_t>(c);
        EXPECT_FALSE(Scripts("zh-Hans").have(c)) << static_cast<std::uint32_t>(c);
    }
    EXPECT_FALSE(is_of_no_script(U'a'));
}

}  // namespace
}  // namespace conspectus::script_test
