#include "template/template_cursor.h"

#include "text/ascii.h"

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

}  // namespace conspectus
