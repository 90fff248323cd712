#include "markdown/construct_shield.h"

#include <gtest/gtest.h>

#include "markdown/escape_mask.h"

namespace conspectus {
namespace {

std::string unshielded(std::string text) {
    unshield(text);
    return text;
}

TEST(ConstructShield, IsUndoneInFull) {
    for (const std::string_view text : {"", "[@7]", "[[a*b*|c_d_]](x)", "![@7](x)", "[@7]: x", "[[a\n*b*]]",
                                        "[[a\n\nb]]", "`[[a`]]", "[@[@7]]", "\n\n", "[[[a]] b]", "[=a.b](c) [!d]:"}) {
        EXPECT_EQ(unshielded(shield_constructs(text)), text);
        EXPECT_EQ(shield_constructs(text).size(), text.size());
    }
}

TEST(ConstructShield, LeavesOtherTextAlone) {
    for (const std::string_view text :
         {"*a* [b](c) [d][e]\n\n[e]: f", "[^1]: x", "[a@7](x)", "[@7", "[[a\n\nb]]", "![@7](x)", "`[[a`]]"}) {
        EXPECT_EQ(shield_constructs(text), text);
    }
}

TEST(ConstructShield, HidesOnlyBracketsAcrossLines) {
    EXPECT_EQ(shield_constructs("[[a\n***\nb]]").find("***"), 4U);
    EXPECT_EQ(shield_constructs("[[a***b]]").find('*'), std::string::npos);
}

TEST(EscapeMask, KeepsLengthAndComesBackAsTextOrCode) {
    const std::string text = R"(\[@7\] \\[x] \@ \= \! \# \)";
    const std::string masked = mask_escapes(text);
    EXPECT_EQ(masked.size(), text.size());
    EXPECT_EQ(unmask_code(masked), text);
    EXPECT_EQ(unmask_text(masked), R"([@7] \\[x] @ = ! \# \)");
}

}  // namespace
}  // namespace conspectus
