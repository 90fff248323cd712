#include "quantity/number_form.h"

#include <string_view>

namespace conspectus {
namespace {

constexpr std::size_t most_digits = 64;

std::size_t digits_end(const Glyphs& text, std::size_t at) {
    while (is_digit(glyph(text, at))) ++at;
    return at;
}

void append_digits(const Glyphs& text, std::size_t begin, std::size_t end, std::string& digits) {
    for (std::size_t i = begin; i < end && digits.size() < most_digits; ++i)
        digits += static_cast<char>(text[i].code_point);
}

/// A blank or comma with exactly three digits behind it.
bool is_thousands_group(const Glyphs& text, std::size_t at) {
    const bool blank = glyph(text, at) == U' ' && text[at].end - text[at].begin <= 3;
    if (!blank && glyph(text, at) != U',') return false;
    return digits_end(text, at + 1) == at + 4;
}

/// The whole part, its groups of thousands joined.
std::size_t read_whole(const Glyphs& text, std::size_t at, std::string& digits) {
    std::size_t end = digits_end(text, at);
    append_digits(text, at, end, digits);
    if (end - at > 3 || glyph(text, at) == U'0') return end;
    const char32_t separator = glyph(text, end);
    while (glyph(text, end) == separator && is_thousands_group(text, end)) {
        append_digits(text, end + 1, end + 4, digits);
        end += 4;
    }
    return end;
}

/// `.5`, and as many more as follow: sections are numbered 1.5.3.
std::size_t read_fraction(const Glyphs& text, std::size_t at, std::string& digits) {
    std::size_t end = at;
    while ((glyph(text, end) == U'.' || glyph(text, end) == U'·') && is_digit(glyph(text, end + 1))) {
        digits += '.';
        const std::size_t last = digits_end(text, end + 1);
        append_digits(text, end + 1, last, digits);
        end = last;
    }
    return end;
}

}  // namespace

std::optional<NumberMatch> number_at(const Glyphs& text, std::size_t at) {
    NumberMatch number{"", at};
    if (is_dash(glyph(text, at))) {
        number.digits = "-";
        ++number.end;
    }
    if (glyph(text, number.end) == U'.' && is_digit(glyph(text, number.end + 1)))
        number.digits += '0';
    else if (is_digit(glyph(text, number.end)))
        number.end = read_whole(text, number.end, number.digits);
    else
        return std::nullopt;
    number.end = read_fraction(text, number.end, number.digits);
    return number;
}

bool is_sign(const Glyphs& text, std::size_t at) {
    if (!is_dash(glyph(text, at))) return false;
    const char32_t next = glyph(text, at + 1);
    if (!is_digit(next) && !(next == U'.' && is_digit(glyph(text, at + 2)))) return false;
    constexpr std::u32string_view openers = U" \n\t([=<>≤≥±,;:~/|，、；：（“\"'";
    return at == 0 || openers.find(text[at - 1].code_point) != std::u32string_view::npos;
}

}  // namespace conspectus
