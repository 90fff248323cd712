#pragma once
#include <compare>
#include <string>

namespace conspectus {

/// A calendar date of day, month or year precision; 0 means "not given".
/// `year` 0 means "no date at all".
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
    auto operator<=>(const Date&) const = default;
};

/// A date or a closed range of dates; `last.year` is 0 for a single date.
struct DateRange {
    Date first;
    Date last;
    bool empty() const { return first.year == 0; }
};

/// "2025-12-03", "2025-12", "2025"; empty for no date.
std::string iso_date(const Date& date);

/// A range as ISO 8601 writes it, "2025-12/2026-01"; one date alone as above.
std::string iso_dates(const DateRange& dates);

}  // namespace conspectus
