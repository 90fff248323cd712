#include "text/escape.h"

#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr char hex_digits[] = "0123456789ABCDEF";

bool is_unreserved(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

std::string percent_encoded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (is_unreserved(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += {'%', hex_digits[byte >> 4], hex_digits[byte & 15]};
    }
    return out;
}

/// What XML 1.0 allows (production Char).
bool is_xml_character(char32_t c) {
    if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
    return c < 0xFFFE || c > 0xFFFF;
}

void append_json_escape(std::string& out, char32_t c) {
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += hex_digits[c >> shift & 15];
}

void append_json_character(std::string& out, char32_t c) {
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            break;
    }
    const bool opens_markup = c == '<' || c == '>' || c == '&';
    if (c < 0x20 || c == 0x7F || opens_markup || c == 0x2028 || c == 0x2029) {
        append_json_escape(out, c);
    } else {
        append_code_point(out, c);
    }
}

}  // namespace

std::string url_path(std::string_view segment) {
    // "." and ".." mean a folder even when written %2E, so they cannot stand for themselves.
    if (segment == "." || segment == "..") return percent_encoded("%" + std::string(segment));
    return percent_encoded(segment);
}

std::string url_component(std::string_view part) {
    return percent_encoded(part);
}

std::string xml_text(std::string_view text) {
    std::string out;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = next_code_point(text, offset);
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            case '\r':
                out += "&#13;";
                break;  // a bare one would be read as a line feed
            default:
                append_code_point(out, is_xml_character(c) ? c : U'\uFFFD');
        }
    }
    return out;
}

std::string json_in_script(std::string_view text) {
    std::string out = "\"";
    for (std::size_t offset = 0; offset < text.size();) append_json_character(out, next_code_point(text, offset));
    return out += '"';
}

}  // namespace conspectus
