#include "render/sentence.h"

#include <algorithm>

#include "render/citation_marks.h"
#include "render/soft_break.h"

namespace conspectus {
namespace {

std::string text_at(const Body& body, std::uint32_t at) {
    const Token& token = body.document.tokens[at];
    if (token.kind == TokenKind::soft_break && is_silent_break(body, at)) return {};
    return plain_text(body, token);
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \n");
    return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

}  // namespace

std::string plain_text(const Body& body, const Token& token) {
    const Document& document = body.document;
    switch (token.kind) {
        case TokenKind::text:
        case TokenKind::code:
            return token.text;
        case TokenKind::soft_break:
        case TokenKind::hard_break:
            return " ";
        case TokenKind::citation_group:
            return citation_text(body, document.citation_groups[token.index]);
        case TokenKind::cross_link:
            return cross_link_text(body, document.cross_links[token.index]);
        case TokenKind::finding_value:
            return finding_text(body, document.finding_values[token.index]);
        case TokenKind::paragraph:
        case TokenKind::heading:
        case TokenKind::block_quote:
        case TokenKind::bullet_list:
        case TokenKind::ordered_list:
        case TokenKind::list_item:
        case TokenKind::table:
        case TokenKind::table_caption:
        case TokenKind::table_head:
        case TokenKind::table_body:
        case TokenKind::table_row:
        case TokenKind::table_cell:
        case TokenKind::emphasis:
        case TokenKind::strong:
        case TokenKind::link:
        case TokenKind::code_block:
        case TokenKind::thematic_break:
        case TokenKind::figure:
        case TokenKind::note_mark:
        case TokenKind::sentence_end:
            return {};
    }
    return {};
}

std::string sentence_text(const Body& body, std::uint32_t first, std::uint32_t last) {
    std::string text;
    for (std::uint32_t i = first; i < last; ++i) text += text_at(body, i);
    return std::string(trimmed(text));
}

Html sentence_html(const Body& body, std::uint32_t group) {
    const CitationGroup& cited = body.document.citation_groups[group];
    std::string before;
    std::string after;
    bool passed = false;
    for (std::uint32_t i = cited.first_token; i < cited.last_token; ++i) {
        const Token& token = body.document.tokens[i];
        const bool is_cited = token.kind == TokenKind::citation_group && token.index == group;
        if (!is_cited) (passed ? after : before) += text_at(body, i);
        passed = passed || is_cited;
    }
    return {html_text(before.substr(std::min(before.find_first_not_of(" \n"), before.size()))) + "<mark>" +
            html_text(citation_text(body, cited)) + "</mark>" +
            html_text(after.substr(0, after.find_last_not_of(" \n") + 1))};
}

}  // namespace conspectus
