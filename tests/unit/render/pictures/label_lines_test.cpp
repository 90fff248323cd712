#include "render/pictures/label_lines.h"

#include <gmock/gmock.h>

#include "text/utf8.h"

namespace conspectus::label_lines_test {
namespace {

using testing::ElementsAre;

TEST(LabelLines, BreakAtSpacesAndBetweenHanCharacters) {
    EXPECT_THAT(label_lines("Tian et al., 2025", 2000, 2), ElementsAre("Tian et al., 2025"));
    EXPECT_THAT(label_lines("portal venous gas", 900, 3), ElementsAre("portal venous", "gas"));
    EXPECT_THAT(label_lines("肝门静脉积气", 400, 3), ElementsAre("肝门静脉", "积气"));
    EXPECT_THAT(label_lines("Smith-Jones, 2025", 700, 3), ElementsAre("Smith-", "Jones, 2025"));
    EXPECT_THAT(label_lines("用CT检查", 300, 3), ElementsAre("用CT", "检查"));
}

TEST(LabelLines, BeginWithNoClosingPunctuation) {
    EXPECT_THAT(label_lines("田晨阳等，2025", 400, 3), ElementsAre("田晨阳", "等，", "2025"));
}

TEST(LabelLines, EndInAnEllipsisWhereTheRoomDoes) {
    EXPECT_THAT(label_lines("portal venous gas after treatment", 900, 2), ElementsAre("portal venous", "gas after…"));
    EXPECT_THAT(label_lines("肝门静脉积气", 400, 1), ElementsAre("肝门静…"));
    EXPECT_THAT(label_lines("", 400, 2), ElementsAre());
}

TEST(LabelLines, BreakAWordThatIsWiderThanALine) {
    for (const std::string& line : label_lines(std::string(500, 'n'), 500, 100)) {
        EXPECT_LE(estimated_width(line), 500) << line;
    }
    EXPECT_THAT(label_lines("hepatocellular", 750, 3), ElementsAre("hepatocellu-", "lar"));
    EXPECT_THAT(label_lines("hepatocellular", 765, 3), ElementsAre("hepatocellu-", "lar"));
    EXPECT_THAT(label_lines("of RANKLRANKL", 500, 3), ElementsAre("of", "RANKL-", "RANKL"));
}

/// Texts of all kinds of characters, whatever the room.
TEST(LabelLines, KeepAllOfATextInItsRoom) {
    const std::vector<std::string> pieces = {"a", "W", " ", "肝", "，", "é", "-", "（", "…", "\xFF", "́", "  "};
    std::uint32_t state = 1;
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (std::uint32_t length = state % 40; length > 0; --length) {
            state = state * 1664525 + 1013904223;
            text += pieces[(state >> 16) % pieces.size()];
        }
        state = state * 1664525 + 1013904223;
        const int width = 200 + static_cast<int>((state >> 8) % 1500);
        std::string kept;
        for (const std::string& line : label_lines(text, width, 1000)) {
            EXPECT_LE(estimated_width(line), width) << text;
            kept += line;
        }
        for (const char c : {' ', '-'}) {  // a word that is broken gets a hyphen
            std::erase(kept, c);
            std::erase(text, c);
        }
        EXPECT_EQ(kept, text);
    }
}

}  // namespace
}  // namespace conspectus::label_lines_test
