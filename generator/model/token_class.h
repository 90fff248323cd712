#pragma once
#include "model/document.h"

namespace conspectus {

/// The role of a token, for passes that need no more than that.
enum class TokenClass {
    text_block,    ///< holds words: paragraph, heading, table caption, table cell
    container,     ///< holds blocks: quotation, list, list item, table, its rows and groups of rows
    leaf_block,    ///< code block, thematic break, figure
    span,          ///< emphasis, strong and link, which open and close around words
    words,         ///< `text` as it is shown: text, inline code
    line_break,    ///< soft or hard
    construct,     ///< citation group, cross link, finding value, note mark
    sentence_end,  ///< zero width
};

constexpr TokenClass token_class(TokenKind kind) {
    switch (kind) {
        case TokenKind::paragraph:
        case TokenKind::heading:
        case TokenKind::table_caption:
        case TokenKind::table_cell:
            return TokenClass::text_block;
        case TokenKind::block_quote:
        case TokenKind::bullet_list:
        case TokenKind::ordered_list:
        case TokenKind::list_item:
        case TokenKind::table:
        case TokenKind::table_head:
        case TokenKind::table_body:
        case TokenKind::table_row:
            return TokenClass::container;
        case TokenKind::code_block:
        case TokenKind::thematic_break:
        case TokenKind::figure:
            return TokenClass::leaf_block;
        case TokenKind::emphasis:
        case TokenKind::strong:
        case TokenKind::link:
            return TokenClass::span;
        case TokenKind::text:
        case TokenKind::code:
            return TokenClass::words;
        case TokenKind::soft_break:
        case TokenKind::hard_break:
            return TokenClass::line_break;
        case TokenKind::citation_group:
        case TokenKind::cross_link:
        case TokenKind::finding_value:
        case TokenKind::note_mark:
            return TokenClass::construct;
        case TokenKind::sentence_end:
            return TokenClass::sentence_end;
    }
    return TokenClass::sentence_end;
}

}  // namespace conspectus
