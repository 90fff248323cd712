#include "render/prose/soft_break.h"

#include "model/token_class.h"
#include "render/prose/sentence.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

bool is_zero_width(const Token& token) {
    const TokenClass part = token_class(token.kind);
    return part == TokenClass::span || part == TokenClass::sentence_end;
}

/// Marks stand close to the word before them.
bool is_mark(const Token& token) {
    return token.kind == TokenKind::citation_group || token.kind == TokenKind::note_mark;
}

bool is_wide(char32_t c) {
    return display_width(c) == 2;
}

bool ends_wide(std::string_view text) {
    std::size_t last = text.size();
    while (last > 0 && (static_cast<unsigned char>(text[last - 1]) & 0xC0) == 0x80) --last;
    if (last == 0) return false;
    std::size_t offset = last - 1;
    return is_wide(next_code_point(text, offset));
}

bool begins_wide(std::string_view text) {
    std::size_t offset = 0;
    return !text.empty() && is_wide(next_code_point(text, offset));
}

}  // namespace

bool is_silent_break(const Body& body, std::size_t at) {
    const std::vector<Token>& tokens = body.document.tokens;
    std::size_t before = at;
    while (before > 0 && is_zero_width(tokens[before - 1])) --before;
    std::size_t after = at + 1;
    while (after < tokens.size() && is_zero_width(tokens[after])) ++after;
    if (before == 0 || after == tokens.size()) return false;
    const Token& next = tokens[after];
    if (is_mark(next)) return true;
    return (is_mark(tokens[before - 1]) || ends_wide(plain_text(body, tokens[before - 1]))) &&
           begins_wide(plain_text(body, next));
}

}  // namespace conspectus
