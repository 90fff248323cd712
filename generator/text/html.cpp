#include "text/html.h"

namespace conspectus {
namespace {

std::string_view entity(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        default:
            return "&quot;";
    }
}

void append_escaped(std::string& out, std::string_view text, std::string_view special) {
    std::size_t done = 0;
    for (auto at = text.find_first_of(special); at != text.npos; at = text.find_first_of(special, done)) {
        out.append(text, done, at - done);
        out += entity(text[at]);
        done = at + 1;
    }
    out.append(text, done, text.npos);
}

}  // namespace

void append_html_text(std::string& out, std::string_view text) {
    append_escaped(out, text, "&<>");
}
void append_html_attribute(std::string& out, std::string_view text) {
    append_escaped(out, text, "&<>\"");
}

std::string html_text(std::string_view text) {
    std::string out;
    append_html_text(out, text);
    return out;
}

std::string html_attribute(std::string_view text) {
    std::string out;
    append_html_attribute(out, text);
    return out;
}

}  // namespace conspectus
