#include "template/template_phrase.h"

#include <gtest/gtest.h>

#include <limits>

namespace conspectus::template_phrase_test {
namespace {

TEST(PluralRules, ChooseTheCategoryOfCldr) {
    struct Case {
        std::string language;
        std::int64_t count;
        std::string expected;
    };
    const std::vector<Case> cases = {
        {"zh", 1, "other"},
        {"en", 1, "one"},
        {"en", 0, "other"},
        {"en", 2, "other"},
        {"ru", 2, "few"},
        {"ru", 5, "many"},
        {"ru", 21, "one"},
        {"zh-Hans", 7, "other"},
        {"ar", 2, "two"},
        {"ar", 0, "zero"},
        {"en", -1, "other"},
        {"xx", 1, "other"},
        {"not a language", 1, "other"},
        {"", 1, "other"},
        {"en", std::numeric_limits<std::int64_t>::max(), "other"},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(PluralRules(each.language).category(each.count), each.expected) << each.language << " " << each.count;
    }
}

}  // namespace
}  // namespace conspectus::template_phrase_test
