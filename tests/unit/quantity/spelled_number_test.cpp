#include "quantity/spelled_number.h"

#include <gmock/gmock.h>

namespace conspectus::spelled_number_test {
namespace {

using testing::IsEmpty;
using testing::IsSupersetOf;

TEST(SpelledNumber, KnowsCardinalAndOrdinal) {
    EXPECT_THAT(spelled_numbers("2", "en"), IsSupersetOf({"two", "second"}));
    EXPECT_THAT(spelled_numbers("2", "zh-Hans"), IsSupersetOf({"二", "两", "第二"}));
    EXPECT_THAT(spelled_numbers("24", "en"), IsSupersetOf({"twenty-four", "twenty-fourth"}));
}

TEST(SpelledNumber, KnowsWholeNumbersOnly) {
    for (const char* digits : {"", "2.5", "-2", "02", "10000", "99999999999999999999"})
        EXPECT_THAT(spelled_numbers(digits, "en"), IsEmpty()) << digits;
}

struct StandsCase {
    const char* digits;
    const char* text;
    const char* tag;
    bool stands;
};

class StandsInWords : public testing::TestWithParam<StandsCase> {};

TEST_P(StandsInWords, Tells) {
    EXPECT_EQ(is_spelled_out(GetParam().digits, GetParam().text, GetParam().tag), GetParam().stands);
}

INSTANTIATE_TEST_SUITE_P(
    All, StandsInWords,
    testing::Values(StandsCase{"2", "Two patients", "en", true}, StandsCase{"2", "a two-stage repair", "en", true},
                    StandsCase{"2", "the networks", "en", false}, StandsCase{"2", "twenty-two patients", "en", false},
                    StandsCase{"22", "twenty-two patients", "en", true}, StandsCase{"3", "the third", "en", true},
                    StandsCase{"3", "", "en", false}, StandsCase{"2", "两组比较", "zh-Hans", true},
                    StandsCase{"3", "十三例", "zh-Hans", false}, StandsCase{"3", "三十例", "zh-Hans", false},
                    StandsCase{"13", "共十三例", "zh-Hans", true}, StandsCase{"3", "第三次", "zh-Hans", true},
                    StandsCase{"3", "第三次", "not a tag", false}));

}  // namespace
}  // namespace conspectus::spelled_number_test
