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

/// Returns "2025-12-03", "2025-12" or "2025", as precise as the date; empty
/// for no date.
std::string iso_date(const Date& date);

/// Returns a range as ISO 8601 writes it, "2025-12/2026-01"; a single date as
/// above.
std::string iso_dates(const DateRange& dates);

}  // namespace conspectus
