#include "cite/name_format.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/cite/record_maker.h"

namespace conspectus::name_format_test {
namespace {

using testing::ElementsAre;

TEST(Initials, ComeFromBlocksWordsAndDots) {
    EXPECT_THAT(initials_of("JFB", false), ElementsAre("J", "F", "B"));
    EXPECT_THAT(initials_of("Jean François", false), ElementsAre("J", "F"));
    EXPECT_THAT(initials_of("J. F.", false), ElementsAre("J", "F"));
    EXPECT_THAT(initials_of("Élodie", false), ElementsAre("É"));
    EXPECT_THAT(initials_of("", false), ElementsAre());
}

TEST(Initials, KeepAHyphenOnlyWhereAsked) {
    EXPECT_THAT(initials_of("Jong-Rak", true), ElementsAre("J", "-R"));
    EXPECT_THAT(initials_of("Jong-Rak", false), ElementsAre("J", "R"));
    EXPECT_THAT(initials_of("J-R", true), ElementsAre("J", "-R"));
}

TEST(FormatName, JoinsHanNamesAndShortensWesternOnes) {
    const Person person = bilingual("田", "晨阳", "Tian", "Chenyang");
    EXPECT_EQ(format_name(person, "zh", {}), "田晨阳");
    EXPECT_EQ(format_name(person, "en", {.initials = Initials::joined}), "Tian C");
    EXPECT_EQ(format_name(western("Park", "Jong-Rak"), "en", {.hyphenated = true}), "Park J-R");
    EXPECT_EQ(format_name(western("Hage", "AN"), "en", {.initials = Initials::dotted, .comma_after_family = true}),
              "Hage, A. N.");
}

TEST(FormatName, PrintsAnInstitutionAsItStands) {
    Person person;
    person.names.push_back({"zh", {.literal = "中国静脉介入联盟"}});
    EXPECT_EQ(format_name(person, "en", {.capital_family = true}), "中国静脉介入联盟");
}

}  // namespace
}  // namespace conspectus::name_format_test
