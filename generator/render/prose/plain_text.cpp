#include "render/prose/plain_text.h"

#include "model/token_class.h"
#include "render/prose/citation_marks.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

bool is_zero_width(const Token& token) {
    const TokenClass kind = token_class(token.kind);
    return kind == TokenClass::span || kind == TokenClass::sentence_end;
}

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

std::string construct_text(const Body& body, const Token& token) {
    if (token.kind == TokenKind::citation_group) return citation_text(body, token.index);
    if (token.kind == TokenKind::cross_link) return cross_link_text(body, token.index);
    if (token.kind == TokenKind::finding_value) return finding_text(body, token.index);
    return {};
}

}  // namespace

std::string plain_text(const Body& body, const Token& token) {
    switch (token_class(token.kind)) {
        case TokenClass::words:
            return token.text;
        case TokenClass::line_break:
            return " ";
        case TokenClass::construct:
            return construct_text(body, token);
        case TokenClass::text_block:
        case TokenClass::container:
        case TokenClass::leaf_block:
        case TokenClass::span:
        case TokenClass::sentence_end:
            return {};
    }
    return {};
}

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
