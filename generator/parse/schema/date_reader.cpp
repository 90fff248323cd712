#include "parse/schema/date_reader.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <vector>

#include "text/ascii.h"
#include "text/diagnostics.h"

namespace conspectus {
namespace {

constexpr std::array<std::string_view, 3> part_names = {"year", "month", "day"};

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// Returns the numbers of a text, whatever separates them; at most three.
std::vector<int> numbers_in(std::string_view text) {
    std::vector<int> numbers;
    for (std::size_t at = 0; at < text.size() && numbers.size() < 3;) {
        if (!is_ascii_digit(text[at])) {
            ++at;
            continue;
        }
        int number = 0;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), number);
        if (error != std::errc{}) return {};
        numbers.push_back(number);
        at = static_cast<std::size_t>(end - text.data());
    }
    return numbers;
}

/// A date with a day has a month, and no part is negative.
bool calendar_has(const Date& date, std::string_view text, std::string& fault) {
    if (date.year < 1 || date.year > 9999) {
        fault = fmt::format("{} has no year between 1 and 9999", quote(text));
    } else if (date.month > 12) {
        fault = fmt::format("{} has no month between 1 and 12", quote(text));
    } else if (date.day > 0 && date.day > days_in_month(date.year, date.month)) {
        fault = fmt::format("{} is not in the calendar: that month has {} days", quote(text),
                            days_in_month(date.year, date.month));
    } else {
        return true;
    }
    return false;
}

/// Returns the correct form of a date written otherwise: 2025/1/5, 2025年1月5日, 2025-1-5.
std::string suggestion(std::string_view text) {
    const auto numbers = numbers_in(text);
    if (numbers.empty() || !is_ascii_digit(text.front()) || numbers[0] < 1000 || numbers[0] > 9999) return {};
    Date date{numbers[0], numbers.size() > 1 ? numbers[1] : 0, numbers.size() > 2 ? numbers[2] : 0};
    std::string ignored;
    if ((numbers.size() > 1 && date.month == 0) || (numbers.size() > 2 && date.day == 0)) return {};
    return calendar_has(date, text, ignored) ? "; write " + iso_date(date) : std::string();
}

bool is_iso_form(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (at == 4 || at == 7 ? text[at] != '-' : !is_ascii_digit(text[at])) return false;
    return true;
}

bool has_zero_part(std::string_view text) {
    return (text.size() >= 7 && text.substr(5, 2) == "00") || (text.size() == 10 && text.substr(8, 2) == "00");
}

std::optional<int> number_of(const YamlValue* value) {
    if (value == nullptr || value->kind != YamlKind::scalar) return std::nullopt;
    const std::string& text = value->scalar;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// Reads [2025, 12] or {year: 2025, month: 12}.
std::optional<Date> read_parts(const YamlValue& value, std::string& fault) {
    std::array<int, 3> parts{};
    const bool by_name = value.kind == YamlKind::mapping;
    const std::size_t given = by_name ? value.entries.size() : value.items.size();
    bool complete = value.kind != YamlKind::scalar && given >= 1 && given <= 3;
    for (std::size_t i = 0; complete && i < given; ++i) {
        const auto number = number_of(by_name ? value.find(part_names[i]) : &value.items[i]);
        complete = number && *number > 0;
        parts[i] = number.value_or(0);
    }
    if (!complete) {
        fault =
            "a CSL date has a year, a month and a day in that order, such as {date-parts: [[2025, 12, 3]]}; write "
            "2025-12-03";
        return std::nullopt;
    }
    const Date date{parts[0], parts[1], parts[2]};
    if (!calendar_has(date, fmt::format("{}-{}-{}", parts[0], parts[1], parts[2]), fault)) return std::nullopt;
    return date;
}

/// Checks that a range does not end before it begins. The end may have another precision: it counts as its last day.
bool in_order(const DateRange& range, std::string& fault) {
    Date last = range.last;
    if (last.year == 0) return true;
    if (last.month == 0) last.month = 12;
    if (last.day == 0) last.day = days_in_month(last.year, last.month);
    if (range.first <= last) return true;
    fault = fmt::format("the range ends on {}, before it begins on {}", iso_date(range.last), iso_date(range.first));
    return false;
}

}  // namespace

std::optional<Date> read_date(std::string_view text, std::string& fault) {
    if (!is_iso_form(text) || has_zero_part(text)) {
        fault = fmt::format("{} is no date of the form 2025, 2025-12 or 2025-12-31{}", quote(text), suggestion(text));
        return std::nullopt;
    }
    const auto part = [&](std::size_t at, std::size_t length) {
        int number = 0;
        if (text.size() > at) std::from_chars(text.data() + at, text.data() + at + length, number);
        return number;
    };
    const Date date{part(0, 4), part(5, 2), part(8, 2)};
    if (!calendar_has(date, text, fault)) return std::nullopt;
    return date;
}

std::optional<DateRange> read_date_range(std::string_view text, std::string& fault) {
    const auto slash = text.find('/');
    const auto first_text = text.substr(0, slash);
    DateRange range;
    if (slash == std::string_view::npos || !is_iso_form(first_text) || slash + 1 == text.size() ||
        !is_iso_form(text.substr(slash + 1))) {
        const auto date = read_date(text, fault);
        if (!date) return std::nullopt;
        range.first = *date;
        return range;
    }
    const auto first = read_date(first_text, fault);
    const auto last = first ? read_date(text.substr(slash + 1), fault) : std::nullopt;
    if (!last) return std::nullopt;
    range = {*first, *last};
    if (!in_order(range, fault)) return std::nullopt;
    return range;
}

std::optional<DateRange> read_csl_date(const YamlValue& value, std::string& fault) {
    if (value.kind == YamlKind::scalar) return read_date_range(value.scalar, fault);
    const YamlValue* parts = value.kind == YamlKind::mapping ? value.find("date-parts") : &value;
    const bool fits = parts != nullptr && parts->kind == YamlKind::sequence && !parts->items.empty() &&
                      parts->items.size() <= 2 && (value.kind != YamlKind::mapping || value.entries.size() == 1);
    if (!fits) {
        fault = "a date is written 2025-12, 2025-01/2025-03 or {date-parts: [[2025, 12]]}";
        return std::nullopt;
    }
    const auto first = read_parts(parts->items[0], fault);
    if (!first) return std::nullopt;
    DateRange range{*first, {}};
    if (parts->items.size() == 2) {
        const auto last = read_parts(parts->items[1], fault);
        if (!last) return std::nullopt;
        range.last = *last;
    }
    if (!in_order(range, fault)) return std::nullopt;
    return range;
}

}  // namespace conspectus
