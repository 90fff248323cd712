#include "text/utf8.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

namespace conspectus {
namespace {

constexpr char32_t replacement = 0xFFFD;

struct Decoded {
    char32_t code_point = replacement;
    std::size_t bytes = 0;  ///< 0: not well-formed
};

unsigned byte_at(std::string_view text, std::size_t offset) {
    return static_cast<unsigned char>(text[offset]);
}

/// Returns the length of the sequence that a lead byte opens, or 0 for any other byte.
std::size_t sequence_length(unsigned lead) {
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool is_well_formed(char32_t code_point, std::size_t bytes) {
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    return code_point >= smallest[bytes] && code_point <= 0x10FFFF && !surrogate;
}

Decoded decode(std::string_view text, std::size_t offset) {
    const unsigned lead = byte_at(text, offset);
    const std::size_t length = sequence_length(lead);
    if (length == 1) return {lead, 1};
    if (length == 0 || offset + length > text.size()) return {};
    char32_t code_point = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned next = byte_at(text, offset + i);
        if ((next & 0xC0) != 0x80) return {};
        code_point = code_point << 6 | (next & 0x3F);
    }
    return is_well_formed(code_point, length) ? Decoded{code_point, length} : Decoded{};
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& offset) {
    const Decoded decoded = decode(text, offset);
    offset += std::max<std::size_t>(decoded.bytes, 1);
    return decoded.code_point;
}

void append_code_point(std::string& out, char32_t code_point) {
    const auto tail = [&](int shift) { out += static_cast<char>(0x80 | (code_point >> shift & 0x3F)); };
    if (code_point < 0x80) {
        out += static_cast<char>(code_point);
    } else if (code_point < 0x800) {
        out += static_cast<char>(0xC0 | code_point >> 6);
        tail(0);
    } else if (code_point < 0x10000) {
        out += static_cast<char>(0xE0 | code_point >> 12);
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0 | code_point >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

char32_t first_code_point(std::string_view text) {
    std::size_t offset = 0;
    return text.empty() ? U'\0' : next_code_point(text, offset);
}

char32_t last_code_point(std::string_view text) {
    if (text.empty()) return U'\0';
    std::size_t offset = text.size() - 1;
    while (offset > 0 && (byte_at(text, offset) & 0xC0) == 0x80) --offset;
    return next_code_point(text, offset);
}

std::string_view first_code_points(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    for (; count > 0 && end < text.size(); --count) next_code_point(text, end);
    return text.substr(0, end);
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        if (byte_at(text, offset) < 0x80) {
            ++offset;
            continue;
        }
        const Decoded decoded = decode(text, offset);
        if (decoded.bytes == 0) return offset;
        offset += decoded.bytes;
    }
    return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size(); ++count) next_code_point(text, offset);
    return count;
}

int display_width(char32_t code_point) {
    if (code_point < 0x300) return 1;
    const auto c = static_cast<UChar32>(code_point);
    const auto category = u_charType(c);
    const bool inner_jamo = code_point >= 0x1160 && code_point <= 0x11FF;
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR || inner_jamo)
        return 0;
    const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool is_han(char32_t code_point) {
    if (code_point < 0x2E80) return false;
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(code_point), &status) == USCRIPT_HAN;
}

bool contains_han(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        if (byte_at(text, offset) < 0x80) {
            ++offset;
        } else if (is_han(next_code_point(text, offset))) {
            return true;
        }
    }
    return false;
}

}  // namespace conspectus
