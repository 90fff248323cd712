#include "parse/schema/date_reader.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "unit/parse/messages.h"
#include "unit/parse/parse_case.h"

namespace conspectus::date_reader_test {
namespace {

std::string text_of(const Date& date) {
    return fmt::format("{}.{}.{}", date.year, date.month, date.day);
}

/// `2025.12.0`, `2025.1.0 to 2025.3.0`, or the fault.
std::string read(const std::string& yaml) {
    Diagnostics diagnostics;
    const auto value = read_yaml("d: " + yaml, 0, 1, diagnostics);
    if (!value) return messages(diagnostics);
    std::string fault;
    const auto range = read_csl_date(value->entries.at(0).value, fault);
    if (!range) return fault;
    return text_of(range->first) + (range->last.year == 0 ? "" : " to " + text_of(range->last));
}

class DateReader : public testing::TestWithParam<ParseCase> {};

TEST_P(DateReader, ReadsOrSaysHowToWriteIt) {
    EXPECT_EQ(read(GetParam().input), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Dates, DateReader,
    testing::Values(ParseCase{"Year", "2025", "2025.0.0"}, ParseCase{"Month", "2025-12", "2025.12.0"},
                    ParseCase{"Day", "2025-12-31", "2025.12.31"}, ParseCase{"LeapDay", "2024-02-29", "2024.2.29"},
                    ParseCase{"LeapCentury", "2000-02-29", "2000.2.29"},
                    ParseCase{"Range", "2025-01/2025-03", "2025.1.0 to 2025.3.0"},
                    ParseCase{"RangeWithinAMonth", "2025-01-20/2025-01", "2025.1.20 to 2025.1.0"},
                    ParseCase{"DateParts", "{date-parts: [[2025, 12]]}", "2025.12.0"},
                    ParseCase{"DatePartsRange", "{date-parts: [[2025, 1], [2026]]}", "2025.1.0 to 2026.0.0"},
                    ParseCase{"DatePartsQuoted", "{date-parts: [[\"2025\"]]}", "2025.0.0"},
                    ParseCase{"Pandoc", "[{year: 2019, month: 10}]", "2019.10.0"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    Faults, DateReader,
    testing::Values(
        ParseCase{"NoLeapYear", "2025-02-29", "'2025-02-29' is not in the calendar: that month has 28 days"},
        ParseCase{"NoLeapCentury", "1900-02-29", "'1900-02-29' is not in the calendar: that month has 28 days"},
        ParseCase{"Month13", "2025-13", "'2025-13' has no month between 1 and 12"},
        ParseCase{"Month0", "2025-00", "'2025-00' is no date of the form 2025, 2025-12 or 2025-12-31"},
        ParseCase{"Day0", "2025-01-00", "'2025-01-00' is no date of the form 2025, 2025-12 or 2025-12-31"},
        ParseCase{"Day31", "2025-04-31", "'2025-04-31' is not in the calendar: that month has 30 days"},
        ParseCase{"Year0", "0000", "'0000' has no year between 1 and 9999"},
        ParseCase{"Slashes", "2025/1/5",
                  "'2025/1/5' is no date of the form 2025, 2025-12 or 2025-12-31; write 2025-01-05"},
        ParseCase{"Points", "2025.12", "'2025.12' is no date of the form 2025, 2025-12 or 2025-12-31; write 2025-12"},
        ParseCase{"Chinese", "2025年1月5日",
                  "'2025年1月5日' is no date of the form 2025, 2025-12 or 2025-12-31; write 2025-01-05"},
        ParseCase{"NoZeros", "2025-1-5",
                  "'2025-1-5' is no date of the form 2025, 2025-12 or 2025-12-31; write 2025-01-05"},
        ParseCase{"English", "5 January 2025", "'5 January 2025' is no date of the form 2025, 2025-12 or 2025-12-31"},
        ParseCase{"American", "01/05/2025", "'01/05/2025' is no date of the form 2025, 2025-12 or 2025-12-31"},
        ParseCase{"TwoDigitYear", "25-01-05", "'25-01-05' is no date of the form 2025, 2025-12 or 2025-12-31"},
        ParseCase{"WithTime", "2025-01-05T10:00",
                  "'2025-01-05T10:00' is no date of the form 2025, 2025-12 or 2025-12-31; write 2025-01-05"},
        ParseCase{"Huge", "99999999999999999999",
                  "'99999999999999999999' is no date of the form 2025, 2025-12 or 2025-12-31"},
        ParseCase{"ReversedRange", "2025-03/2025-01", "the range ends on 2025-01, before it begins on 2025-03"},
        ParseCase{"OpenRange", "2025-03/",
                  "'2025-03/' is no date of the form 2025, 2025-12 or 2025-12-31; write 2025-03"},
        ParseCase{"ThreeDates", "2025/2026/2027",
                  "'2025/2026/2027' is no date of the form 2025, 2025-12 or 2025-12-31"},
        ParseCase{"NoParts", "{date-parts: []}",
                  "a date is written 2025-12, 2025-01/2025-03 or {date-parts: [[2025, 12]]}"},
        ParseCase{"FourParts", "{date-parts: [[2025, 1, 2, 3]]}",
                  "a CSL date has a year, a month and a day in that order, such as {date-parts: [[2025, 12, 3]]}; "
                  "write 2025-12-03"},
        ParseCase{"PartsNotInTheCalendar", "{date-parts: [[2025, 2, 30]]}",
                  "'2025-2-30' is not in the calendar: that month has 28 days"},
        ParseCase{"PartsAreWords", "{date-parts: [[May, 2025]]}",
                  "a CSL date has a year, a month and a day in that order, such as {date-parts: [[2025, 12, 3]]}; "
                  "write 2025-12-03"},
        ParseCase{"PartIsNegative", "{date-parts: [[2025, -1]]}",
                  "a CSL date has a year, a month and a day in that order, such as {date-parts: [[2025, 12, 3]]}; "
                  "write 2025-12-03"},
        ParseCase{"PartIsAList", "{date-parts: [[2025, [1]]]}",
                  "a CSL date has a year, a month and a day in that order, such as {date-parts: [[2025, 12, 3]]}; "
                  "write 2025-12-03"},
        ParseCase{"PartHasAUnit", "{date-parts: [[2025, 12月]]}",
                  "a CSL date has a year, a month and a day in that order, such as {date-parts: [[2025, 12, 3]]}; "
                  "write 2025-12-03"},
        ParseCase{"PartsWithoutAList", "{date-parts: [2025, 12]}",
                  "a CSL date has a year, a month and a day in that order, such as {date-parts: [[2025, 12, 3]]}; "
                  "write 2025-12-03"},
        ParseCase{"YearOfFiveDigits", "{date-parts: [[20255]]}", "'20255-0-0' has no year between 1 and 9999"},
        ParseCase{"ReversedParts", "{date-parts: [[2025, 3], [2025, 1]]}",
                  "the range ends on 2025-01, before it begins on 2025-03"},
        ParseCase{"SecondPartsNotInTheCalendar", "{date-parts: [[2025], [2025, 13]]}",
                  "'2025-13-0' has no month between 1 and 12"},
        ParseCase{"ThreeParts", "{date-parts: [[2025], [2026], [2027]]}",
                  "a date is written 2025-12, 2025-01/2025-03 or {date-parts: [[2025, 12]]}"},
        ParseCase{"PartsAndMore", "{date-parts: [[2025]], circa: true}",
                  "a date is written 2025-12, 2025-01/2025-03 or {date-parts: [[2025, 12]]}"},
        ParseCase{"RangeFromNoDate", "2025-13/2026-01", "'2025-13' has no month between 1 and 12"},
        ParseCase{"RangeToNoDate", "2025-01/2025-13", "'2025-13' has no month between 1 and 12"},
        ParseCase{"RangeThatEndsInTheYearBefore", "2025-01-20/2024",
                  "the range ends on 2024, before it begins on 2025-01-20"},
        ParseCase{"OtherKeys", "{raw: May 2025}",
                  "a date is written 2025-12, 2025-01/2025-03 or {date-parts: [[2025, 12]]}"},
        ParseCase{"DayWithoutMonth", "[{year: 2019, day: 3}]",
                  "a CSL date has a year, a month and a day in that order, such as {date-parts: [[2025, 12, 3]]}; "
                  "write 2025-12-03"}),
    case_name);

}  // namespace
}  // namespace conspectus::date_reader_test
