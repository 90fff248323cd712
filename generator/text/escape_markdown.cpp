// Escaping for Markdown (escape.h).
#include "text/ascii.h"
#include "text/escape.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// '\0' behind the end.
char at(std::string_view text, std::size_t offset) {
    return offset < text.size() ? text[offset] : '\0';
}

/// Whether the character at `offset` would be read as markup anywhere in a
/// line. A tilde strikes out on GitHub, and ranges are written with it.
bool is_markup(std::string_view text, std::size_t offset) {
    constexpr std::string_view always = "\\`*_[]~#";
    const char c = text[offset];
    const char next = at(text, offset + 1);
    if (c == '<') return is_ascii_letter(next) || next == '/' || next == '!' || next == '?';
    if (c == '!') return next == '\0';  // a link may follow, and would become an image
    if (c == '&') return is_ascii_letter(next) || next == '#';
    return always.find(c) != always.npos;
}

/// Where a line's beginning needs a backslash: before a bullet, quote or rule,
/// between the number of a list and its dot. npos: nowhere.
std::size_t marker(std::string_view line) {
    const char first = at(line, 0);
    const char second = at(line, 1);
    if (first == '>' || first == '=') return 0;
    if (first == '-' || first == '+') return second == ' ' || second == '\0' || second == first ? 0 : line.npos;
    std::size_t digits = 0;
    while (is_ascii_digit(at(line, digits))) ++digits;
    const char dot = at(line, digits);
    const char after = at(line, digits + 1);
    const bool is_number = digits > 0 && (dot == '.' || dot == ')') && (after == ' ' || after == '\0');
    return is_number ? digits : line.npos;
}

}  // namespace

std::string markdown_text(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_markup(text, i)) out += '\\';
        out += text[i];
    }
    return out;
}

std::string markdown_line(std::string_view text) {
    const std::size_t place = marker(text);
    if (place == text.npos) return markdown_text(text);
    return markdown_text(text.substr(0, place)) + "\\" + markdown_text(text.substr(place));
}

std::string markdown_address(std::string_view url) {
    constexpr std::string_view special = " ()<>\\\"";
    std::string out;
    for (const char c : one_line(url)) {
        out += special.find(c) == special.npos ? std::string(1, c) : url_component(std::string_view(&c, 1));
    }
    return out;
}

}  // namespace conspectus
