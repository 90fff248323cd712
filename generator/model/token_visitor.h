#pragma once
#include "model/document.h"

namespace conspectus {

/// Calls the member of `visitor` that has the name of the token's kind. A visitor that handles every kind defines them
/// all; any other derives from `TokenVisitor`. Both fail to compile for a kind that has no member.
template <class Visitor>
void visit_token(Visitor& visitor, const Token& token) {
    switch (token.kind) {
        case TokenKind::paragraph:
            return visitor.paragraph(token);
        case TokenKind::heading:
            return visitor.heading(token);
        case TokenKind::block_quote:
            return visitor.block_quote(token);
        case TokenKind::bullet_list:
            return visitor.bullet_list(token);
        case TokenKind::ordered_list:
            return visitor.ordered_list(token);
        case TokenKind::list_item:
            return visitor.list_item(token);
        case TokenKind::table:
            return visitor.table(token);
        case TokenKind::table_caption:
            return visitor.table_caption(token);
        case TokenKind::table_head:
            return visitor.table_head(token);
        case TokenKind::table_body:
            return visitor.table_body(token);
        case TokenKind::table_row:
            return visitor.table_row(token);
        case TokenKind::table_cell:
            return visitor.table_cell(token);
        case TokenKind::emphasis:
            return visitor.emphasis(token);
        case TokenKind::strong:
            return visitor.strong(token);
        case TokenKind::link:
            return visitor.link(token);
        case TokenKind::code_block:
            return visitor.code_block(token);
        case TokenKind::thematic_break:
            return visitor.thematic_break(token);
        case TokenKind::figure:
            return visitor.figure(token);
        case TokenKind::text:
            return visitor.text(token);
        case TokenKind::code:
            return visitor.code(token);
        case TokenKind::soft_break:
            return visitor.soft_break(token);
        case TokenKind::hard_break:
            return visitor.hard_break(token);
        case TokenKind::citation_group:
            return visitor.citation_group(token);
        case TokenKind::cross_link:
            return visitor.cross_link(token);
        case TokenKind::finding_value:
            return visitor.finding_value(token);
        case TokenKind::note_mark:
            return visitor.note_mark(token);
        case TokenKind::sentence_end:
            return visitor.sentence_end(token);
    }
}

/// Ignores every token; a derived visitor hides the members for the kinds that it reads.
struct TokenVisitor {
    void paragraph(const Token&) {}
    void heading(const Token&) {}
    void block_quote(const Token&) {}
    void bullet_list(const Token&) {}
    void ordered_list(const Token&) {}
    void list_item(const Token&) {}
    void table(const Token&) {}
    void table_caption(const Token&) {}
    void table_head(const Token&) {}
    void table_body(const Token&) {}
    void table_row(const Token&) {}
    void table_cell(const Token&) {}
    void emphasis(const Token&) {}
    void strong(const Token&) {}
    void link(const Token&) {}
    void code_block(const Token&) {}
    void thematic_break(const Token&) {}
    void figure(const Token&) {}
    void text(const Token&) {}
    void code(const Token&) {}
    void soft_break(const Token&) {}
    void hard_break(const Token&) {}
    void citation_group(const Token&) {}
    void cross_link(const Token&) {}
    void finding_value(const Token&) {}
    void note_mark(const Token&) {}
    void sentence_end(const Token&) {}
};

}  // namespace conspectus
