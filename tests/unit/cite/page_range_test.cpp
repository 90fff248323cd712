#include "cite/page_range.h"

#include <gtest/gtest.h>

namespace conspectus::page_range_test {
namespace {

TEST(PageRange, IsCompletedForStylesThatPrintItWhole) {
    EXPECT_EQ(full_page_range("2654-63", "-"), "2654-2663");
    EXPECT_EQ(full_page_range("153–161", "-"), "153-161");
    EXPECT_EQ(full_page_range("2S-9S", "-"), "2S-9S");
    EXPECT_EQ(full_page_range("106789", "-"), "106789");
    EXPECT_EQ(full_page_range("", "-"), "");
    EXPECT_EQ(full_page_range("12-", "-"), "12-");
}

TEST(PageRange, IsShortenedAsNlmDoes) {
    EXPECT_EQ(short_page_range("1101-1109", "–"), "1101–9");
    EXPECT_EQ(short_page_range("1101-9", "–"), "1101–9");
    EXPECT_EQ(short_page_range("98-102", "–"), "98–102");
    EXPECT_EQ(short_page_range("e12", "–"), "e12");
}

}  // namespace
}  // namespace conspectus::page_range_test
