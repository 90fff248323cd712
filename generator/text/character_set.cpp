#include "text/character_set.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "text/ascii.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

bool is_forbidden(char32_t c) {
    if (c < 0x20) return c != '\t' && c != '\n' && c != '\r';
    return (c >= 0x7F && c <= 0x9F) || is_bidi_control(c) || is_noncharacter(c);
}

std::string icu_name(char32_t code_point, UCharNameChoice choice) {
    char buffer[128] = "";
    UErrorCode status = U_ZERO_ERROR;
    u_charName(static_cast<UChar32>(code_point), choice, buffer, sizeof buffer, &status);
    return U_SUCCESS(status) ? buffer : "";
}

std::string plain_name(char32_t code_point) {
    if (code_point == 0) return "NUL";
    if (is_noncharacter(code_point)) return "noncharacter";
    if (u_charType(static_cast<UChar32>(code_point)) == U_CONTROL_CHAR) return "control character";
    if (is_private_use(code_point)) return "private-use character";
    const std::string name = icu_name(code_point, U_UNICODE_CHAR_NAME);
    return name.empty() ? "character" : ascii_lowered(name);
}

}  // namespace

bool is_bidi_control(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

bool is_noncharacter(char32_t c) {
    return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

bool is_private_use(char32_t c) {
    return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0x10FFFF && !is_noncharacter(c));
}

bool is_punctuation(char32_t c) {
    if (c < 0x80)
        return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
    return u_ispunct(static_cast<UChar32>(c));
}

bool is_white_space(char32_t c) {
    return (c >= '\t' && c <= '\r') || u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR;
}

std::optional<std::size_t> first_forbidden_character(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const auto lead = static_cast<unsigned char>(text[offset]);
        if (lead >= 0x20 && lead < 0x7F) {
            ++offset;
            continue;
        }
        const std::size_t start = offset;
        if (is_forbidden(next_code_point(text, offset))) return start;
    }
    return std::nullopt;
}

std::string character_name(char32_t code_point) {
    return fmt::format("{} (U+{:04X})", plain_name(code_point), static_cast<std::uint32_t>(code_point));
}

}  // namespace conspectus
