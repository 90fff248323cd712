#pragma once
#include <algorithm>
#include <string>
#include <string_view>

namespace conspectus {

/// Character classes of ASCII, for bytes and code points alike, independent of the locale. All are false for anything
/// that is not ASCII. (Where `char` is signed, a byte above 0x7F becomes a code point beyond Unicode.)

constexpr bool is_ascii_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}
constexpr bool is_ascii_upper(char32_t c) {
    return c >= U'A' && c <= U'Z';
}
constexpr bool is_ascii_lower(char32_t c) {
    return c >= U'a' && c <= U'z';
}
constexpr bool is_ascii_letter(char32_t c) {
    return is_ascii_upper(c) || is_ascii_lower(c);
}
constexpr char ascii_lower(char c) {
    return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
inline std::string ascii_lowered(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), ascii_lower);
    return out;
}

/// Returns whether all of a text is ASCII.
constexpr bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Returns whether a text is one or more ASCII digits.
constexpr bool is_ascii_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_ascii_digit);
}

}  // namespace conspectus
