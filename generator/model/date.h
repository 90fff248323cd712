#pragma once
#include <compare>

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

}  // namespace conspectus
