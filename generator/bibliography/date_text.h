#pragma once
#include <optional>
#include <string_view>

#include "csl/item.h"

namespace conspectus {

/// Reads a date of biblatex, which is one of EDTF (ISO 8601-2): "2020", "2020-05-03", "2020-21" (a season),
/// "2019/2020", "2020/" and "2020/.." (open), "1850~" and "1850?" (circa), "-0043" (44 BC), "199X" (1990 to 1999). A
/// time of the day is passed over. Returns nothing for anything else.
std::optional<csl::Date> read_edtf_date(std::string_view text);

/// Reads words: "3 May 2020", "May 3, 2020", "2020 May-Jun", "2019 Dec-2020 Jan", "Spring 2020", "2020 Jan 5-12", and
/// numbers with slashes or hyphens, year first: "2020/05/03". Returns nothing for anything else.
std::optional<csl::Date> read_worded_date(std::string_view text);

/// Returns 1 to 12 for the name of a month, whole or cut, or its number; 13 to 16 for spring to winter; 0 for anything
/// else.
int month_or_season(std::string_view word);
/// Sets a month, or for 13 to 16 a season.
void set_month_or_season(csl::DateParts& date, int number);

/// Returns a date that is only text.
csl::Date literal_date(std::string_view text);

}  // namespace conspectus
