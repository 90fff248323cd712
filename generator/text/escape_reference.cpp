// Escaping for the formats of reference managers (escape.h).
#include "text/escape.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// Ends a line, or may not stand in text, for one reader or another: C0 and C1
/// controls, DEL, the line and paragraph separators.
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

}  // namespace

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

}  // namespace conspectus
