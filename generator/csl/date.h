#pragma once
#include "csl/output.h"
#include "csl/style.h"

namespace conspectus::csl {

/// Renders a date. `year_suffix` follows the first year.
void render_date(Output& out, const Date& date, const DateFormat& format, const Style& style, const Locale& locale,
                 std::string_view year_suffix);

/// Returns a date as a key to sort by: the start, then the end. Only those parts count that a format shows, if there
/// is one.
std::string date_key(const Date& date, const DateFormat* format);

}  // namespace conspectus::csl
