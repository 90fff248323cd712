#include "bibliography/date_text.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "text/ascii.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

using csl::Date;
using csl::DateParts;

std::optional<int> small_number(std::string_view digits) {
    int number = 0;
    if (!is_ascii_number(digits) || digits.size() > 6) return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

bool is_calendar_day(int month, int day) {
    constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

struct EdtfPoint {
    DateParts parts;
    int last_year = 0;  ///< of a decade or century; else 0
    bool is_circa = false;
};

/// Reads "199X" and "19XX" as a span of years.
bool read_unspecified(std::string_view year, EdtfPoint& point) {
    if (year.size() != 4) return false;
    std::string first(year);
    std::string last(year);
    const std::size_t begin = year.find_first_of("Xu");
    if (begin == std::string_view::npos || begin == 0) return false;
    for (std::size_t i = begin; i < year.size(); ++i) {
        if (year[i] != 'X' && year[i] != 'u') return false;
        first[i] = '0';
        last[i] = '9';
    }
    const auto from = small_number(first);
    const auto to = small_number(last);
    if (!from || !to || *from == 0) return false;
    point.parts.year = *from;
    point.last_year = *to;
    return true;
}

bool read_year(std::string_view text, bool is_negative, EdtfPoint& point) {
    if (!is_negative && read_unspecified(text, point)) return true;
    const auto year = small_number(text);
    if (!year || text.size() != 4) return false;
    // The year 0 is 1 BC, which CSL calls -1.
    point.parts.year = is_negative ? -*year - 1 : *year == 0 ? -1 : *year;
    return true;
}

bool read_month(std::string_view text, EdtfPoint& point) {
    const auto number = small_number(text);
    if (!number || text.size() > 2) return false;
    if (*number >= 21 && *number <= 24) {
        point.parts.season = *number - 20;
    } else if (*number >= 1 && *number <= 12) {
        point.parts.month = *number;
    } else {
        return false;
    }
    return true;
}

std::optional<EdtfPoint> read_point(std::string_view text) {
    EdtfPoint point;
    while (!text.empty() && std::string_view("~?%").find(text.back()) != std::string_view::npos) {
        point.is_circa = true;
        text.remove_suffix(1);
    }
    const std::size_t time = text.find('T');
    if (time != std::string_view::npos) text = text.substr(0, time);
    const bool is_negative = text.starts_with('-');
    if (is_negative) text.remove_prefix(1);
    std::vector<std::string_view> numbers;
    while (numbers.size() < 4) {
        const std::size_t hyphen = text.find('-');
        numbers.push_back(text.substr(0, hyphen));
        if (hyphen == std::string_view::npos) break;
        text.remove_prefix(hyphen + 1);
    }
    if (numbers.size() > 3 || !read_year(numbers[0], is_negative, point)) return std::nullopt;
    if (numbers.size() > 1 && numbers[1] != "XX" && !read_month(numbers[1], point)) return std::nullopt;
    if (numbers.size() > 2 && numbers[2] != "XX") {
        point.parts.day = small_number(numbers[2]).value_or(0);
        if (!is_calendar_day(point.parts.month, point.parts.day)) return std::nullopt;
    }
    return point;
}

bool is_open_end(std::string_view text) {
    return text.empty() || text == ".." || text == "open" || text == "unknown" || text == "*";
}

bool is_word_end(char c) {
    return c == ' ' || c == ',' || c == '/' || c == '-' || c == '.';
}

/// A part of a date in words: a number, a month or season, or a dash.
struct DateWord {
    enum class Kind { year, day, month, dash } kind;
    int value;
};

std::optional<DateWord> read_word(std::string_view word) {
    if (const auto number = small_number(word)) {
        if (word.size() <= 2) return DateWord{DateWord::Kind::day, *number};
        if (word.size() == 4) return DateWord{DateWord::Kind::year, *number};
        return std::nullopt;
    }
    if (const int month = month_or_season(word)) return DateWord{DateWord::Kind::month, month};
    return std::nullopt;
}

/// Splits at spaces, commas and dots; hyphens and en dashes are parts of their own. Nothing if a word is none of a
/// date.
std::optional<std::vector<DateWord>> read_words(std::string_view text) {
    std::vector<DateWord> words;
    constexpr std::string_view en_dash = "–";
    while (!text.empty() && words.size() < 12) {
        if (text.starts_with(en_dash) || text.front() == '-') {
            words.push_back({DateWord::Kind::dash, 0});
            text.remove_prefix(text.front() == '-' ? 1 : en_dash.size());
        } else if (is_word_end(text.front()) && text.front() != '/') {
            text.remove_prefix(1);
        } else {
            std::size_t end = 0;
            while (end < text.size() && !is_word_end(text[end]) && !text.substr(end).starts_with(en_dash)) ++end;
            const auto word = end == 0 ? std::nullopt : read_word(text.substr(0, end));
            if (!word) return std::nullopt;
            words.push_back(*word);
            text.remove_prefix(end);
        }
    }
    if (!text.empty() || words.empty()) return std::nullopt;
    return words;
}

std::optional<Date> assemble(const std::vector<DateWord>& words) {
    Date date;
    DateParts* parts = &date.begin;
    for (const DateWord& word : words) {
        int* slot = nullptr;
        switch (word.kind) {
            case DateWord::Kind::dash:
                if (date.is_range) return std::nullopt;
                date.is_range = true;
                parts = &date.end;
                continue;
            case DateWord::Kind::year:
                slot = &parts->year;
                break;
            case DateWord::Kind::day:
                slot = &parts->day;
                break;
            case DateWord::Kind::month:
                if (parts->month != 0 || parts->season != 0) return std::nullopt;
                set_month_or_season(*parts, word.value);
                continue;
        }
        if (*slot != 0 || word.value == 0) return std::nullopt;
        *slot = word.value;
    }
    return date;
}

/// Completes "2020 May-Jun" and "2020 Jan 5-12": each end has what it shares with the other. ("5-12 Jan 2020" too.)
bool complete(Date& date) {
    DateParts& begin = date.begin;
    DateParts& end = date.end;
    if (date.is_range) {
        if (begin.year == 0) begin.year = end.year;
        if (end.year == 0) end.year = begin.year;
        if (begin.month == 0 && begin.day != 0) begin.month = end.month;
        if (end.month == 0 && end.day != 0) end.month = begin.month;
    }
    const auto is_sound = [](const DateParts& parts) {
        return parts.year != 0 && (parts.day == 0 || is_calendar_day(parts.month, parts.day));
    };
    return is_sound(begin) && (!date.is_range || is_sound(end));
}

std::optional<Date> read_numbers(std::string_view text) {
    const char separator = text.find('/') != std::string_view::npos ? '/' : '-';
    std::vector<int> numbers;
    while (numbers.size() < 4) {
        const std::size_t end = text.find(separator);
        const auto number = small_number(text.substr(0, end));
        if (!number) return std::nullopt;
        numbers.push_back(*number);
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    if (numbers.size() < 2 || numbers.size() > 3 || numbers[0] < 1000) return std::nullopt;
    Date date;
    date.begin.year = numbers[0];
    date.begin.month = numbers[1];
    if (numbers.size() == 3) date.begin.day = numbers[2];
    if (numbers[1] < 1 || numbers[1] > 12 || !complete(date)) return std::nullopt;
    return date;
}

}  // namespace

std::optional<Date> read_edtf_date(std::string_view text) {
    text = trimmed(text);
    Date date;
    const std::size_t slash = text.find('/');
    const auto begin = read_point(text.substr(0, slash));
    if (!begin) return std::nullopt;
    date.begin = begin->parts;
    date.is_circa = begin->is_circa;
    if (begin->last_year != 0) {
        date.is_range = true;
        date.end.year = begin->last_year;
    }
    if (slash == std::string_view::npos) return date;
    if (begin->last_year != 0) return std::nullopt;
    date.is_range = true;
    const std::string_view rest = text.substr(slash + 1);
    if (is_open_end(rest)) return date;
    const auto end = read_point(rest);
    if (!end || end->last_year != 0) return std::nullopt;
    date.end = end->parts;
    date.is_circa = date.is_circa || end->is_circa;
    return date;
}

std::optional<Date> read_worded_date(std::string_view text) {
    text = trimmed(text);
    if (const auto numbers = read_numbers(text)) return numbers;
    const auto words = read_words(text);
    if (!words) return std::nullopt;
    auto date = assemble(*words);
    if (!date || !complete(*date)) return std::nullopt;
    return date;
}

int month_or_season(std::string_view word) {
    constexpr std::string_view names[] = {"january", "february", "march",     "april",   "may",      "june",
                                          "july",    "august",   "september", "october", "november", "december",
                                          "spring",  "summer",   "autumn",    "winter"};
    word = trimmed(word);
    if (word.ends_with('.')) word.remove_suffix(1);
    if (const auto number = small_number(word)) return *number >= 1 && *number <= 12 ? *number : 0;
    const std::string lower = ascii_lowered(word);
    if (lower.size() < 3) return 0;
    if (lower == "fall") return 15;
    const auto found = std::ranges::find_if(names, [&](std::string_view name) { return name.starts_with(lower); });
    return found == std::end(names) ? 0 : static_cast<int>(found - std::begin(names)) + 1;
}

void set_month_or_season(DateParts& date, int number) {
    (number > 12 ? date.season : date.month) = number > 12 ? number - 12 : number;
}

Date literal_date(std::string_view text) {
    Date date;
    date.literal = text;
    return date;
}

}  // namespace conspectus
