#include "quantity/date_form.h"

#include <initializer_list>
#include <set>
#include <string>

#include "text/ascii.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_month = 16;

/// Reads forward, one part of a date after the other.
class DateCursor {
  public:
    DateCursor(const Glyphs& text, std::size_t at) : text_(text), at_(at) {}

    std::size_t at() const { return at_; }
    char32_t next() const { return at_ < text_.size() ? text_[at_].code_point : 0; }
    void skip_blank() {
        if (is_blank(next())) ++at_;
    }
    bool skip(char32_t c) {
        if (next() != c) return false;
        ++at_;
        return true;
    }

    /// Reads a whole run of `least` to `most` digits with a value from `low` to `high`.
    std::optional<int> number(int least, int most, int low, int high) {
        std::size_t end = at_;
        int value = 0;
        for (; end < text_.size() && is_digit(text_[end].code_point) && end - at_ < 5; ++end)
            value = value * 10 + static_cast<int>(text_[end].code_point - U'0');
        const int digits = static_cast<int>(end - at_);
        if (digits < least || digits > most || value < low || value > high) return std::nullopt;
        at_ = end;
        return value;
    }
    std::optional<int> year() { return number(4, 4, 1800, 2199); }
    std::optional<int> month(int least) { return number(least, 2, 1, 12); }
    std::optional<int> day(int least) { return number(least, 2, 1, 31); }

    bool mark(const std::set<std::string, std::less<>>& marks) {
        if (at_ >= text_.size() || !marks.contains(spelled(text_, at_, at_ + 1))) return false;
        ++at_;
        return true;
    }
    /// Reads a word of `words`, with the point of an abbreviation.
    std::optional<int> month_name(const QuantityWords& words) {
        std::size_t end = at_;
        while (end < text_.size() && end - at_ <= longest_month && is_letter(text_[end].code_point)) ++end;
        const std::string name = ascii_lowered(spelled(text_, at_, end));
        if (name.empty()) return std::nullopt;
        const auto found = words.months.find(name);
        if (found == words.months.end()) return std::nullopt;
        at_ = end;
        skip(U'.');
        return found->second;
    }
    void skip_ordinal(const QuantityWords& words) {
        std::size_t end = at_;
        while (end < text_.size() && end - at_ < 6 && is_letter(text_[end].code_point)) ++end;
        if (words.ordinals.contains(spelled(text_, at_, end))) at_ = end;
    }

  private:
    const Glyphs& text_;
    std::size_t at_;
};

/// Reads 2022-10 or 2022-10-26; with slashes the whole date only.
std::optional<DateMatch> numeric_date(DateCursor cursor) {
    const auto year = cursor.year();
    const char32_t separator = cursor.next();
    if (!year || (separator != U'-' && separator != U'/')) return std::nullopt;
    cursor.skip(separator);
    const int least = separator == U'-' ? 2 : 1;
    const auto month = cursor.month(least);
    if (!month) return std::nullopt;
    DateMatch match{{*year, *month, 0}, cursor.at()};
    const bool more = cursor.skip(separator);
    const auto day = more ? cursor.day(least) : std::nullopt;
    if (day) match = {{*year, *month, *day}, cursor.at()};
    if (!day && (separator == U'/' || more)) return std::nullopt;
    return match;
}

/// Reads 2022年, 2022年1月 or 2022年1月5日, with blanks around the digits or without.
std::optional<DateMatch> marked_date(DateCursor cursor, const QuantityWords& words) {
    const auto year = cursor.year();
    cursor.skip_blank();
    if (!year || !cursor.mark(words.year_marks)) return std::nullopt;
    DateMatch match{{*year, 0, 0}, cursor.at()};
    cursor.skip_blank();
    const auto month = cursor.month(1);
    cursor.skip_blank();
    if (!month || !cursor.mark(words.month_marks)) return match;
    match = {{*year, *month, 0}, cursor.at()};
    cursor.skip_blank();
    const auto day = cursor.day(1);
    cursor.skip_blank();
    if (!day || !cursor.mark(words.day_marks)) return match;
    return DateMatch{{*year, *month, *day}, cursor.at()};
}

/// Reads 7 March 2023 or 7th March 2023.
std::optional<DateMatch> day_first(DateCursor cursor, const QuantityWords& words) {
    const auto day = cursor.day(1);
    if (!day) return std::nullopt;
    cursor.skip_ordinal(words);
    cursor.skip_blank();
    const auto month = cursor.month_name(words);
    if (!month) return std::nullopt;
    cursor.skip(U',');
    cursor.skip_blank();
    const auto year = cursor.year();
    if (!year) return std::nullopt;
    return DateMatch{{*year, *month, *day}, cursor.at()};
}

/// Reads January 2022 or March 7, 2023.
std::optional<DateMatch> month_first(DateCursor cursor, const QuantityWords& words) {
    const auto month = cursor.month_name(words);
    if (!month) return std::nullopt;
    cursor.skip_blank();
    if (const auto year = cursor.year()) return DateMatch{{*year, *month, 0}, cursor.at()};
    const auto day = cursor.day(1);
    if (!day) return std::nullopt;
    cursor.skip_ordinal(words);
    cursor.skip(U',');
    cursor.skip_blank();
    const auto year = cursor.year();
    if (!year) return std::nullopt;
    return DateMatch{{*year, *month, *day}, cursor.at()};
}

}  // namespace

std::optional<DateMatch> date_at(const Glyphs& text, std::size_t at, const QuantityWords& words) {
    const DateCursor cursor(text, at);
    if (!is_digit(cursor.next())) return month_first(cursor, words);
    if (auto date = numeric_date(cursor)) return date;
    if (auto date = marked_date(cursor, words)) return date;
    return day_first(cursor, words);
}

}  // namespace conspectus
