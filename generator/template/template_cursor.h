#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "text/position.h"

namespace conspectus {

inline bool is_template_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

/// A reading position in a template's text, with its line and column. The text
/// must outlive it.
struct TemplateCursor {
    const std::string& text;
    std::size_t offset = 0;
    Position at{1, 1};

    bool done() const { return offset >= text.size(); }
    /// Returns the byte `ahead` bytes from here, or NUL past the end.
    char peek(std::size_t ahead = 0) const { return offset + ahead < text.size() ? text[offset + ahead] : '\0'; }
    bool starts_with(std::string_view prefix) const { return text.compare(offset, prefix.size(), prefix) == 0; }
    void advance(std::size_t bytes = 1) {
        for (; bytes > 0 && !done(); --bytes) {
            const char c = text[offset++];
            if (c == '\n') {
                at = {at.line + 1, 1};
            } else if (done() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80) {
                ++at.column;
            }
        }
    }
    void advance_to(std::size_t target) { advance(target - offset); }
    void skip_space() {
        while (!done() && is_template_space(peek())) advance();
    }
};

}  // namespace conspectus
