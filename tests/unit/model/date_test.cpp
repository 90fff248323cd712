#include "model/date.h"

#include <gtest/gtest.h>

namespace conspectus::date_test {
namespace {

TEST(IsoDate, IsAsPreciseAsTheDate) {
    EXPECT_EQ(iso_date({2025, 12, 3}), "2025-12-03");
    EXPECT_EQ(iso_date({2025, 1}), "2025-01");
    EXPECT_EQ(iso_date({987}), "0987");
    EXPECT_EQ(iso_date({}), "");
}

TEST(IsoDate, OfARangeHasBothEnds) {
    EXPECT_EQ(iso_dates({{2025, 12}, {2026, 1}}), "2025-12/2026-01");
    EXPECT_EQ(iso_dates({{2025, 12}, {}}), "2025-12");
}

}  // namespace
}  // namespace conspectus::date_test
