#include "markdown/input_method.h"

#include <array>
#include <utility>

#include "text/utf8.h"

namespace conspectus {
namespace {

using Replacement = std::pair<std::u32string_view, char>;

constexpr std::array<Replacement, 3> for_all = {
    Replacement{U"。．｡", '.'},
    Replacement{U"‐‑‒–—―−〜～~", '-'},
    Replacement{U"　", ' '},
};

char plain_character(char32_t c, ConstructKind kind) {
    if (kind == ConstructKind::citation && (c == U'、' || c == U'，')) return c == U'、' ? ';' : ',';
    for (const auto& [written, plain] : for_all) {
        if (written.find(c) != std::u32string_view::npos) return plain;
    }
    if (c >= 0xFF01 && c <= 0xFF5E) return static_cast<char>(c - 0xFF01 + '!');
    return '\0';
}

char plain_in_link(char32_t c) {
    return c == U'｜' ? '|' : c == U'＃' ? '#' : '\0';
}

std::size_t bracket_length(std::string_view text, std::size_t offset, std::u32string_view brackets) {
    if (offset >= text.size()) return 0;
    std::size_t end = offset;
    return brackets.find(next_code_point(text, end)) == std::u32string_view::npos ? 0 : end - offset;
}

}  // namespace

std::string plain_characters(std::string_view content, ConstructKind kind) {
    std::string out;
    for (std::size_t offset = 0; offset < content.size();) {
        const std::size_t begin = offset;
        const char32_t c = next_code_point(content, offset);
        const char plain = kind == ConstructKind::cross_link ? plain_in_link(c) : plain_character(c, kind);
        if (plain == '\0') {
            out += content.substr(begin, offset - begin);
        } else {
            out += plain;
        }
    }
    return out;
}

std::size_t opening_bracket_length(std::string_view text, std::size_t offset) {
    return bracket_length(text, offset, U"[［【〔");
}

std::size_t closing_bracket_length(std::string_view text, std::size_t offset) {
    return bracket_length(text, offset, U"]］】〕");
}

char plain_sigil(std::string_view text, std::size_t offset, std::size_t& length) {
    if (offset >= text.size()) return '\0';
    std::size_t end = offset;
    const char32_t c = next_code_point(text, end);
    length = end - offset;
    if (c == U'@' || c == U'＠') return '@';
    if (c == U'=' || c == U'＝') return '=';
    if (c == U'!' || c == U'！') return '!';
    return '\0';
}

}  // namespace conspectus
