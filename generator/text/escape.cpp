#include "text/escape.h"

#include "text/ascii.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr char hex_digits[] = "0123456789ABCDEF";

bool is_unreserved(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
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

/// Returns true for the characters that XML 1.0 allows (production Char).
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

/// Returns true for characters that end a line, or are not allowed in text, for some reader: C0 and C1 controls, DEL,
/// the line and paragraph separators.
bool breaks_line(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
}

std::string_view tex_command(char32_t c) {
    switch (c) {
        case '\\':
            return "\\textbackslash{}";
        case '{':
            return "\\textbraceleft{}";
        case '}':
            return "\\textbraceright{}";
        case '~':
            return "\\textasciitilde{}";
        case '^':
            return "\\textasciicircum{}";
        case '#':
            return "\\#";
        case '$':
            return "\\$";
        case '%':
            return "\\%";
        case '&':
            return "\\&";
        case '_':
            return "\\_";
        default:
            return {};
    }
}

std::string_view verbatim_code(char c) {
    switch (c) {
        case ' ':
            return "%20";
        case '\\':
            return "%5C";
        case '{':
            return "%7B";
        case '}':
            return "%7D";
        default:
            return {};
    }
}

/// Returns '\0' past the end.
char at(std::string_view text, std::size_t offset) {
    return offset < text.size() ? text[offset] : '\0';
}

/// Returns whether the character at `offset` would be read as markup anywhere in a line. A tilde is markup because
/// GitHub strikes text out with it, and ranges are written with it.
bool is_markup(std::string_view text, std::size_t offset) {
    constexpr std::string_view always = "\\`*_[]~#";
    const char c = text[offset];
    const char next = at(text, offset + 1);
    if (c == '<') return is_ascii_letter(next) || next == '/' || next == '!' || next == '?';
    if (c == '!') return next == '\0';  // a link may follow, and would become an image
    if (c == '&') return is_ascii_letter(next) || next == '#';
    return always.find(c) != always.npos;
}

/// Returns where the beginning of a line needs a backslash: before a bullet, quote or rule, or between the number of a
/// list and its dot. npos if nowhere.
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

std::string url_path(std::string_view segment) {
    // "." and ".." mean a folder even if written %2E, so they cannot be segments of their own.
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

std::string one_line(std::string_view text) {
    std::string line;
    bool space = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = next_code_point(text, offset);
        const bool parts = c == ' ' || breaks_line(c);
        if (!parts) {
            if (space && !line.empty()) line += ' ';
            append_code_point(line, c);
        }
        space = parts;
    }
    return line;
}

std::string tex_text(std::string_view text) {
    std::string out;
    for (const char c : one_line(text)) {
        const std::string_view command = tex_command(static_cast<unsigned char>(c));
        if (command.empty()) {
            out += c;
        } else {
            out += command;
        }
    }
    return out;
}

std::string tex_verbatim(std::string_view text) {
    std::string out;
    for (const char c : one_line(text)) {
        const std::string_view code = verbatim_code(c);
        if (code.empty()) {
            out += c;
        } else {
            out += code;
        }
    }
    return out;
}

std::string ris_text(std::string_view text) {
    return one_line(text);
}

std::string yaml_text(std::string_view text) {
    std::string out = "\"";
    for (const char c : one_line(text)) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

std::string markdown_text(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_markup(text, i)) out += '\\';
        out += text[i];
    }
    return out;
}

std::string markdown_line(std::string_view text) {
    const std::size_t at = marker(text);
    if (at == text.npos) return markdown_text(text);
    return markdown_text(text.substr(0, at)) + "\\" + markdown_text(text.substr(at));
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
