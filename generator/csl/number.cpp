#include "csl/number.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/ascii.h"
#include "text/white_space.h"

namespace conspectus::csl {
namespace {

constexpr std::string_view en_dash = "\u2013";

/// A number with what is written around it, and what follows it up to the next.
struct Part {
    std::string_view number;
    char delimiter = '\0';  ///< a comma, hyphen or ampersand; NUL behind the last
};

/// Returns the length of a delimiter between numbers, and which it is.
std::pair<std::size_t, char> delimiter_at(std::string_view text) {
    if (text.empty()) return {0, '\0'};
    if (text.starts_with(en_dash)) return {en_dash.size(), '-'};
    if (text.front() == ',' || text.front() == '-' || text.front() == '&') return {1, text.front()};
    return {0, '\0'};
}

/// Divides a text at its delimiters.
std::vector<Part> split(std::string_view text) {
    std::vector<Part> parts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '\\') {
            i += 2;
            continue;
        }
        const auto [size, delimiter] = delimiter_at(text.substr(i));
        if (size == 0) {
            ++i;
            continue;
        }
        parts.push_back({trimmed(text.substr(begin, i - begin)), delimiter});
        i += size;
        begin = i;
    }
    parts.push_back({trimmed(text.substr(std::min(begin, text.size()))), '\0'});
    return parts;
}

/// Letters, digits, letters: "12", "D2", "2nd".
bool is_one_number(std::string_view text) {
    const auto is_letter = [](char c) { return is_ascii_letter(static_cast<unsigned char>(c)) || (c & 0x80) != 0; };
    std::size_t i = 0;
    while (i < text.size() && is_letter(text[i])) ++i;
    const std::size_t digits = i;
    while (i < text.size() && is_ascii_digit(text[i])) ++i;
    if (i == digits) return false;
    while (i < text.size() && is_letter(text[i])) ++i;
    return i == text.size();
}

std::optional<int> whole_number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || !is_ascii_digit(text.front()) || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::string format_one(std::string_view text, NumberForm form, const Locale& locale, Gender gender) {
    const auto number = whole_number(text);
    if (!number || form == NumberForm::numeric) return std::string(text);
    if (form == NumberForm::roman) return roman(*number);
    return locale.ordinal(*number, gender, form == NumberForm::long_ordinal);
}

/// A page: letters or anything before its last digits, and these.
struct Page {
    std::string_view prefix;
    std::string_view digits;
};

Page read_page(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && is_ascii_digit(text[begin - 1])) --begin;
    return {text.substr(0, begin), text.substr(begin)};
}

std::size_t common_start(std::string_view a, std::string_view b) {
    return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

/// Returns the second number without what it shares with the first, but not fewer digits than `least`.
std::string shortened(std::string_view first, std::string_view second, std::size_t least) {
    if (first.size() != second.size()) return std::string(second);
    const std::size_t shared = std::min(common_start(first, second), second.size() - std::min(least, second.size()));
    return std::string(second.substr(shared));
}

std::string chicago(std::string_view first, std::string_view second, bool is_newest) {
    const std::string_view end_of_first = first.substr(first.size() - std::min<std::size_t>(2, first.size()));
    if (first.size() < 3 || end_of_first == "00") return std::string(second);
    if (end_of_first.front() == '0') return shortened(first, second, 1);
    const std::string rest = shortened(first, second, 2);
    if (!is_newest && first.size() == 4 && rest.size() >= 3) return std::string(second);
    return rest;
}

std::string format_range(std::string_view from, std::string_view to, PageRangeFormat format,
                         std::string_view delimiter) {
    const Page first = read_page(from);
    Page second = read_page(to);
    const bool is_simple = !first.digits.empty() && !second.digits.empty() && first.prefix == second.prefix &&
                           std::ranges::none_of(first.prefix, [](char c) { return c == '\\'; });
    const bool has_digits_before = std::ranges::any_of(first.prefix, [](char c) { return is_ascii_digit(c); }) &&
                                   format == PageRangeFormat::expanded;
    if (!is_simple || has_digits_before) {
        const bool keeps_hyphen = format != PageRangeFormat::none && !first.digits.empty() && !second.digits.empty();
        return std::string(from) + (keeps_hyphen ? "-" : std::string(delimiter)) + std::string(to);
    }
    std::string whole(second.digits);
    if (second.digits.size() < first.digits.size())
        whole = std::string(first.digits.substr(0, first.digits.size() - second.digits.size())) + whole;
    const std::string prefix(second.prefix);
    const bool is_upward = whole >= first.digits || whole.size() > first.digits.size();
    const std::string start = std::string(from) + std::string(delimiter);
    if (!is_upward || format == PageRangeFormat::none) return start + std::string(to);
    switch (format) {
        case PageRangeFormat::expanded:
            return start + prefix + whole;
        case PageRangeFormat::minimal:
            return start + shortened(first.digits, whole, 1);
        case PageRangeFormat::minimal_two:
            return start + shortened(first.digits, whole, 2);
        default:
            return start + chicago(first.digits, whole, format == PageRangeFormat::chicago_16);
    }
}

/// Returns a text with "\-" as a hyphen.
std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == '-') continue;
        out += text[i];
    }
    return out;
}

}  // namespace

bool is_numeric(std::string_view text) {
    if (trimmed(text).empty()) return false;
    return std::ranges::all_of(split(text), [](const Part& part) { return is_one_number(part.number); });
}

std::optional<int> leading_number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc()) return std::nullopt;
    return value;
}

std::string format_number(std::string_view text, NumberForm form, const Locale& locale, Gender gender) {
    if (!is_numeric(text)) return std::string(text);
    std::string out;
    for (const Part& part : split(text)) {
        out += format_one(part.number, form, locale, gender);
        if (part.delimiter == '-') out += en_dash;
        if (part.delimiter == ',') out += ", ";
        if (part.delimiter == '&') out += " & ";
    }
    return out;
}

std::string roman(int number) {
    if (number < 1 || number > 3999) return std::to_string(number);
    constexpr std::pair<int, std::string_view> digits[] = {
        {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
        {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    std::string out;
    for (const auto& [value, letters] : digits) {
        for (; number >= value; number -= value) out += letters;
    }
    return out;
}

bool is_plural_number(std::string_view text) {
    const std::vector<Part> parts = split(text);
    const auto is_page = [](const Part& part) {
        return std::ranges::any_of(part.number, [](char c) { return is_ascii_digit(c); }) ||
               part.number.find_first_not_of("ivxlcdmIVXLCDM") == std::string_view::npos;
    };
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        if (parts[i].number.empty() || parts[i + 1].number.empty()) continue;
        if (is_page(parts[i]) && is_page(parts[i + 1])) return true;
    }
    // "3 and 5", in whatever language.
    std::size_t words_of_digits = 0;
    bool was_digit = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_digit = is_ascii_digit(text[i]);
        if (is_digit && !was_digit && (i == 0 || trimmed(text.substr(i - 1, 1)).empty())) ++words_of_digits;
        was_digit = is_digit;
    }
    return words_of_digits > 1 && text.find('\\') == std::string_view::npos;
}

std::string format_pages(std::string_view pages, PageRangeFormat format, std::string_view delimiter) {
    const std::vector<Part> parts = split(pages);
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].delimiter == '-' && i + 1 < parts.size() && parts[i + 1].delimiter != '-') {
            out += format_range(parts[i].number, parts[i + 1].number, format, delimiter);
            ++i;
        } else {
            out += parts[i].number;
            if (parts[i].delimiter == '-') out += delimiter;
        }
        if (parts[i].delimiter == ',') out += ", ";
        if (parts[i].delimiter == '&') out += " & ";
    }
    return unescaped(out);
}

std::string_view first_page(std::string_view pages) {
    return split(pages).front().number;
}

}  // namespace conspectus::csl
