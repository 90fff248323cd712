#include "template/template_cursor.h"

namespace conspectus {

void TemplateCursor::advance(std::size_t bytes) {
    for (; bytes > 0 && offset < text.size(); --bytes) {
        const char c = text[offset++];
        if (c == '\n') {
            at = {at.line + 1, 1};
        } else if (offset >= text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80) {
            ++at.column;
        }
    }
}

void TemplateCursor::skip_space() {
    while (!done() && is_template_space(peek())) advance();
}

bool is_template_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace conspectus
