#include "bibliography/date_text.h"

#include <gtest/gtest.h>

#include "bibliography/language_tag.h"
#include "unit/bibliography/bibliography_dump.h"

namespace conspectus::date_text_test {
namespace {

struct Case {
    std::string text;
    std::string expected;
};

void PrintTo(const Case& test, std::ostream* out) {
    *out << test.text;
}

std::string shown(const std::optional<csl::Date>& date) {
    return date ? bibliography_test::dump(*date) : "none";
}

class EdtfDate : public testing::TestWithParam<Case> {};
class WordedDate : public testing::TestWithParam<Case> {};
class LanguageTag : public testing::TestWithParam<Case> {};

TEST_P(EdtfDate, IsRead) {
    EXPECT_EQ(shown(read_edtf_date(GetParam().text)), GetParam().expected);
}
TEST_P(WordedDate, IsRead) {
    EXPECT_EQ(shown(read_worded_date(GetParam().text)), GetParam().expected);
}
TEST_P(LanguageTag, IsFound) {
    EXPECT_EQ(language_tag(GetParam().text), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(All, EdtfDate,
                         testing::Values(Case{"2020", "2020"}, Case{"2020-05", "2020-5"},
                                         Case{"2020-05-03", "2020-5-3"}, Case{"2020-21", "2020-s1"},
                                         Case{"2019/2020", "2019/2020"}, Case{"2019-12/2020-01-05", "2019-12/2020-1-5"},
                                         Case{"2020/", "2020/"}, Case{"2020/..", "2020/"}, Case{"1850~", "1850~"},
                                         Case{"1850?", "1850~"}, Case{"-0043", "-44"}, Case{"0000", "-1"},
                                         Case{"199X", "1990/1999"}, Case{"2020-05-03T10:20:30Z", "2020-5-3"},
                                         Case{"2020-13", "none"}, Case{"2020-02-30", "none"}, Case{"20", "none"},
                                         Case{"", "none"}, Case{"in press", "none"},
                                         Case{"1865（清同治四年）", "none"}));

INSTANTIATE_TEST_SUITE_P(All, WordedDate,
                         testing::Values(Case{"2020 May 3", "2020-5-3"}, Case{"3 May 2020", "2020-5-3"},
                                         Case{"May 3, 2020", "2020-5-3"}, Case{"2020 May-Jun", "2020-5/2020-6"},
                                         Case{"2019 Dec-2020 Jan", "2019-12/2020-1"}, Case{"Spring 2020", "2020-s1"},
                                         Case{"2020 Fall", "2020-s3"}, Case{"2020 Jan 5-12", "2020-1-5/2020-1-12"},
                                         Case{"2020/05/03", "2020-5-3"}, Case{"2020-5", "2020-5"},
                                         Case{"Sept. 2001", "2001-9"}, Case{"June–July 2020", "2020-6/2020-7"},
                                         Case{"May", "none"}, Case{"31 April 2020", "none"}, Case{"c1988", "none"}));

INSTANTIATE_TEST_SUITE_P(All, LanguageTag,
                         testing::Values(Case{"ngerman", "de"}, Case{"English", "en"}, Case{"langfrench", "fr"},
                                         Case{"chi", "zh"}, Case{"en-GB", "en-GB"}, Case{"zh-CN", "zh-CN"},
                                         Case{"brazilian", "pt-BR"}, Case{"中文", "zh"}, Case{"klingon", "klingon"}));

}  // namespace
}  // namespace conspectus::date_text_test
