#include "csl/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "csl/text_case.h"

namespace conspectus::csl {
namespace {

bool has_part(const DateParts& date, DatePartName part) {
    switch (part) {
        case DatePartName::year:
            return date.year != 0;
        case DatePartName::month:
            return date.month != 0 || date.season != 0;
        case DatePartName::day:
            return date.day != 0;
    }
    return false;
}

/// Returns the largest part in which two dates differ.
DatePartName largest_difference(const DateParts& a, const DateParts& b) {
    if (a.year != b.year) return DatePartName::year;
    return a.month != b.month || a.season != b.season ? DatePartName::month : DatePartName::day;
}

class DateWriter {
  public:
    DateWriter(Output& out, const DateFormat& format, const Style& style, const Locale& locale,
               std::string_view year_suffix)
        : out_(out), format_(format), style_(style), locale_(locale), year_suffix_(year_suffix) {}

    void write(const Date& date) {
        if (!date.is_range || date.begin == date.end)
            return write_parts(date.begin, 0, format_.parts.size(), false, false);
        if (date.end == DateParts()) {
            write_parts(date.begin, 0, format_.parts.size(), false, false);
            out_.add("\u2013");
            return;
        }
        write_range(date);
    }

  private:
    /// Writes what differs twice, with the range delimiter between, and the rest once.
    void write_range(const Date& date) {
        const DatePartName largest = largest_difference(date.begin, date.end);
        const auto differs = [&](const DatePart& part) {
            return part.name >= largest && (has_part(date.begin, part.name) || has_part(date.end, part.name));
        };
        const auto first = std::ranges::find_if(format_.parts, differs);
        if (first == format_.parts.end()) return write_parts(date.begin, 0, format_.parts.size(), false, false);
        const auto last = std::find_if(format_.parts.rbegin(), format_.parts.rend(), differs).base();
        const auto begin = static_cast<std::size_t>(first - format_.parts.begin());
        const auto end = static_cast<std::size_t>(last - format_.parts.begin());
        write_parts(date.begin, 0, begin, false, false);
        write_parts(date.begin, begin, end, false, true);
        out_.add(delimiter(largest));
        write_parts(date.end, begin, end, begin > 0, false);
        write_parts(date.end, end, format_.parts.size(), false, false);
    }

    std::string_view delimiter(DatePartName largest) const {
        const auto part = std::ranges::find(format_.parts, largest, &DatePart::name);
        if (part == format_.parts.end() || !part->range_delimiter) return "\u2013";
        return *part->range_delimiter;
    }

    void write_parts(const DateParts& date, std::size_t begin, std::size_t end, bool drops_prefix, bool drops_suffix) {
        std::size_t last = end;
        for (std::size_t i = begin; i < end; ++i) {
            if (has_part(date, format_.parts[i].name)) last = i;
        }
        bool is_first = true;
        for (std::size_t i = begin; i < end; ++i) {
            const DatePart& part = format_.parts[i];
            if (!has_part(date, part.name)) continue;
            if (has_written_) out_.add(is_first && drops_prefix ? std::string_view() : format_.delimiter);
            write_part(date, part, !(is_first && drops_prefix), !(i == last && drops_suffix));
            is_first = false;
            has_written_ = true;
        }
        if (drops_suffix) has_written_ = false;
    }

    void write_part(const DateParts& date, const DatePart& part, bool with_prefix, bool with_suffix) {
        const Output::Mark start = out_.mark();
        if (with_prefix) out_.add(part.prefix);
        const bool is_formatted = !part.formatting.is_unset();
        if (is_formatted) out_.open(part.formatting);
        const Output::Mark content = out_.mark();
        if (part.name == DatePartName::year) out_.begin(Tag::year);
        out_.add(text_of(date, part));
        if (part.name == DatePartName::year) out_.end(Tag::year);
        if (!out_.has_text_since(content)) return out_.cut(start);
        apply_text_case(out_, content.events, part.text_case, locale_.language, true);
        if (part.name == DatePartName::year && !year_suffix_.empty()) {
            out_.begin(Tag::year_suffix);
            out_.add(year_suffix_);
            out_.end(Tag::year_suffix);
            year_suffix_ = {};
        }
        if (is_formatted) out_.close();
        if (with_suffix) out_.add(part.suffix);
    }

    std::string text_of(const DateParts& date, const DatePart& part) const {
        switch (part.name) {
            case DatePartName::year:
                return year(date.year, part.form);
            case DatePartName::month:
                return month(date, part);
            case DatePartName::day:
                return day(date, part.form);
        }
        return {};
    }

    std::string year(int year, DatePartForm form) const {
        if (year < 0) return fmt::format("{}{}", -year, locale_.term(style_.terms.bc));
        if (form == DatePartForm::short_form) return fmt::format("{:02}", year % 100);
        if (year < 1000) return fmt::format("{}{}", year, locale_.term(style_.terms.ad));
        return std::to_string(year);
    }

    std::string month(const DateParts& date, const DatePart& part) const {
        if (date.season != 0) return locale_.term(style_.terms.seasons[(date.season - 1) % 4]);
        const int month = (date.month - 1) % 12 + 1;
        switch (part.form) {
            case DatePartForm::numeric:
                return std::to_string(month);
            case DatePartForm::leading_zeros:
                return fmt::format("{:02}", month);
            default:
                break;
        }
        const TermForm form = part.form == DatePartForm::short_form ? TermForm::short_form : TermForm::long_form;
        std::string name = locale_.term(style_.terms.months[month - 1], form);
        if (part.strip_periods) std::erase(name, '.');
        return name;
    }

    std::string day(const DateParts& date, DatePartForm form) const {
        const bool is_ordinal = form == DatePartForm::ordinal && (!locale_.limit_day_ordinals || date.day == 1);
        if (form == DatePartForm::leading_zeros) return fmt::format("{:02}", date.day);
        if (!is_ordinal) return std::to_string(date.day);
        const Gender gender =
            date.month > 0 ? locale_.gender(style_.terms.months[(date.month - 1) % 12]) : Gender::neuter;
        return locale_.ordinal(date.day, gender, false);
    }

    Output& out_;
    const DateFormat& format_;
    const Style& style_;
    const Locale& locale_;
    std::string_view year_suffix_;
    bool has_written_ = false;
};

std::string key_of(const DateParts& date, const DateFormat* format) {
    const auto shows = [&](DatePartName part) {
        return format == nullptr || std::ranges::find(format->parts, part, &DatePart::name) != format->parts.end();
    };
    // Years before Christ come first, the earlier the sooner.
    return fmt::format("{:06}{:02}{:02}", shows(DatePartName::year) ? 100'000 + date.year : 0,
                       shows(DatePartName::month) ? date.month : 0, shows(DatePartName::day) ? date.day : 0);
}

}  // namespace

void render_date(Output& out, const Date& date, const DateFormat& format, const Style& style, const Locale& locale,
                 std::string_view year_suffix) {
    if (date.begin == DateParts()) return out.add_rich(date.literal);
    const Output::Mark start = out.mark();
    const bool is_formatted = !format.formatting.is_unset();
    if (is_formatted) out.open(format.formatting);
    const Output::Mark content = out.mark();
    DateWriter(out, format, style, locale, year_suffix).write(date);
    if (!out.has_text_since(content)) return out.cut(start);
    apply_text_case(out, content.events, format.text_case, locale.language, true);
    if (is_formatted) out.close();
}

std::string date_key(const Date& date, const DateFormat* format) {
    if (date.begin == DateParts()) return date.literal;
    return key_of(date.begin, format) + (date.is_range ? key_of(date.end, format) : std::string());
}

}  // namespace conspectus::csl
