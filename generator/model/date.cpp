#include "model/date.h"

#include <fmt/core.h>

namespace conspectus {

std::string iso_date(const Date& date) {
    if (date.year == 0) return {};
    if (date.month == 0) return fmt::format("{:04}", date.year);
    if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string iso_dates(const DateRange& dates) {
    if (dates.last.year == 0) return iso_date(dates.first);
    return iso_date(dates.first) + "/" + iso_date(dates.last);
}

}  // namespace conspectus
