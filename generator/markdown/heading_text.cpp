#include "markdown/heading_text.h"

#include "text/white_space.h"

namespace conspectus {
namespace {

std::string shown_text(const Document& document, const Token& token) {
    if (token.kind == TokenKind::text || token.kind == TokenKind::code) return token.text;
    if (token.kind == TokenKind::soft_break || token.kind == TokenKind::hard_break) return "\n";
    if (token.kind != TokenKind::cross_link) return {};
    const CrossLink& link = document.cross_links[token.index];
    return link.label.empty() ? link.target : link.label;
}

std::string single_spaced(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != ' ' || !out.ends_with(' ')) out += c;
    }
    return out;
}

}  // namespace

std::string heading_text(const Document& document, std::size_t begin) {
    std::string text;
    for (std::size_t i = begin; i < document.tokens.size(); ++i) text += shown_text(document, document.tokens[i]);
    return single_spaced(trimmed(on_one_line(text)));
}

}  // namespace conspectus
