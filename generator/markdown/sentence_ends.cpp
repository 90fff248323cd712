#include "markdown/sentence_ends.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "markdown/sentence.h"
#include "model/token_class.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// A character of a block's text and the token and byte it comes from.
struct Origin {
    std::size_t token = 0;
    std::size_t byte = 0;
};

struct BlockText {
    std::u32string text;
    std::vector<Origin> origins;

    void add(char32_t c, std::size_t token, std::size_t byte) {
        text += c;
        origins.push_back({token, byte});
    }
};

/// Returns the character that represents a token without text, or NUL if none does.
char32_t representative(const Token& token) {
    if (token.kind == TokenKind::citation_group || token.kind == TokenKind::note_mark) return citation_object;
    const TokenClass part = token_class(token.kind);
    if (part == TokenClass::line_break) return U'\n';
    return part == TokenClass::construct || token.kind == TokenKind::code ? opaque_object : U'\0';
}

BlockText read_text(const std::vector<Token>& tokens, std::size_t begin) {
    BlockText block;
    for (std::size_t i = begin; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        if (const char32_t c = representative(token); c != U'\0') block.add(c, i, 0);
        if (token.kind != TokenKind::text) continue;
        for (std::size_t offset = 0; offset < token.text.size();) {
            const std::size_t byte = offset;
            block.add(next_code_point(token.text, offset), i, byte);
        }
    }
    return block;
}

/// Moves a break at the start of a token before the containers that open there.
Origin before_openings(const std::vector<Token>& tokens, std::size_t begin, Origin at) {
    if (at.byte > 0) return at;
    while (at.token > begin && tokens[at.token - 1].edge == Edge::open) --at.token;
    return at;
}

void push_end(std::vector<Token>& tokens, Position at) {
    tokens.push_back({TokenKind::sentence_end, Edge::leaf, at, 0, {}});
}

Position position_behind(Position at, std::string_view text) {
    if (at.column > 0) at.column += static_cast<std::uint32_t>(count_code_points(text));
    return at;
}

/// Appends a token in pieces, with an end before each break that lies in it.
void append_divided(std::vector<Token>& tokens, Token token, std::span<const Origin> breaks) {
    std::size_t done = 0;
    for (const Origin& at : breaks) {
        if (at.byte > done) {
            tokens.push_back({token.kind, token.edge, token.at, 0, token.text.substr(done, at.byte - done)});
            token.at = position_behind(token.at, tokens.back().text);
        }
        done = at.byte;
        push_end(tokens, token.at);
    }
    if (done > 0) token.text.erase(0, done);
    tokens.push_back(std::move(token));
}

/// Rewrites the block's tokens with ends at the breaks, which are in order.
void insert_ends(std::vector<Token>& tokens, std::size_t begin, std::span<const Origin> breaks) {
    const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(begin);
    std::vector<Token> block(std::make_move_iterator(first), std::make_move_iterator(tokens.end()));
    tokens.erase(first, tokens.end());
    for (std::size_t i = 0; i < block.size(); ++i) {
        const auto inside = [&](const Origin& at) { return at.token == begin + i; };
        const auto end = std::ranges::find_if_not(breaks, inside);
        const auto count = static_cast<std::size_t>(end - breaks.begin());
        append_divided(tokens, std::move(block[i]), breaks.first(count));
        breaks = breaks.subspan(count);
    }
}

void set_contexts(Document& document, std::size_t begin) {
    const std::vector<Token>& tokens = document.tokens;
    std::size_t first = begin;
    for (std::size_t i = begin; i <= tokens.size(); ++i) {
        if (i < tokens.size() && tokens[i].kind != TokenKind::sentence_end) continue;
        for (std::size_t inside = first; inside < i; ++inside) {
            if (tokens[inside].kind != TokenKind::citation_group) continue;
            CitationGroup& group = document.citation_groups[tokens[inside].index];
            group.token = static_cast<std::uint32_t>(inside);
            group.first_token = static_cast<std::uint32_t>(first);
            group.last_token = static_cast<std::uint32_t>(i);
        }
        first = i + 1;
    }
}

}  // namespace

void end_sentences(Document& document, std::size_t begin) {
    const BlockText block = read_text(document.tokens, begin);
    std::vector<Origin> breaks;
    for (const std::size_t start : sentence_starts(block.text)) {
        breaks.push_back(before_openings(document.tokens, begin, block.origins[start]));
    }
    if (!breaks.empty()) insert_ends(document.tokens, begin, breaks);
    set_contexts(document, begin);
}

}  // namespace conspectus
