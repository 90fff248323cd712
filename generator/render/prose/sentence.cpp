#include "render/prose/sentence.h"

#include <algorithm>

#include "model/token_class.h"
#include "render/prose/citation_marks.h"
#include "render/prose/soft_break.h"

namespace conspectus {
namespace {

std::string text_at(const Body& body, std::uint32_t at) {
    const Token& token = body.document.tokens[at];
    if (token.kind == TokenKind::soft_break && is_silent_break(body, at)) return {};
    return plain_text(body, token);
}

/// Text before and after a citation, without white space at the outer ends.
struct Around {
    std::string before;
    std::string after;
};

struct TokenRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// What stands between two cells of a table row.
constexpr std::string_view cell_separator = " · ";

/// Adds what a token reads as; the edge of a cell parts it from the next.
void add_text(std::string& text, const Body& body, std::uint32_t at) {
    const Token& token = body.document.tokens[at];
    const bool ends_cell = token.kind == TokenKind::table_cell && token.edge == Edge::close;
    text += ends_cell ? std::string(cell_separator) : text_at(body, at);
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \n");
    return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

Around around_citation(const Body& body, std::uint32_t group, std::uint32_t first, std::uint32_t last) {
    Around around;
    bool passed = false;
    for (std::uint32_t i = first; i < last; ++i) {
        const Token& token = body.document.tokens[i];
        const bool is_cited = token.kind == TokenKind::citation_group && token.index == group;
        if (!is_cited) add_text(passed ? around.after : around.before, body, i);
        passed = passed || is_cited;
    }
    around.before.erase(0, std::min(around.before.find_first_not_of(" \n"), around.before.size()));
    around.after.erase(around.after.find_last_not_of(" \n") + 1);
    if (around.after.ends_with(" ·")) around.after.erase(around.after.size() - std::string_view(" ·").size());
    return around;
}

/// A note mark is no part of the sentence.
std::string construct_text(const Body& body, const Token& token) {
    if (token.kind == TokenKind::citation_group) return citation_text(body, token.index);
    if (token.kind == TokenKind::cross_link) return cross_link_text(body, token.index);
    if (token.kind == TokenKind::finding_value) return finding_text(body, token.index);
    return {};
}

/// The table row that a token stands in, without the row's own edges; an empty
/// range for a token outside of tables.
TokenRange row_around(const Document& document, std::uint32_t at) {
    const auto is_row = [&](std::uint32_t i) { return document.tokens[i].kind == TokenKind::table_row; };
    std::uint32_t first = at;
    while (first > 0 && !is_row(first - 1)) --first;
    std::uint32_t last = at;
    while (last < document.tokens.size() && !is_row(last)) ++last;
    const bool inside = first > 0 && last < document.tokens.size() && document.tokens[first - 1].edge == Edge::open;
    return inside ? TokenRange{first, last} : TokenRange{};
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

std::string sentence_text(const Body& body, std::uint32_t first, std::uint32_t last) {
    std::string text;
    for (std::uint32_t i = first; i < last; ++i) text += text_at(body, i);
    return std::string(trimmed(text));
}

Html sentence_html(const Body& body, std::uint32_t group) {
    const CitationGroup& cited = body.document.citation_groups[group];
    Around around = around_citation(body, group, cited.first_token, cited.last_token);
    if (around.before.empty() && around.after.empty()) {
        const TokenRange row = row_around(body.document, cited.first_token);
        around = around_citation(body, group, row.first, row.last);
    }
    return {html_text(around.before) + "<mark>" + html_text(citation_text(body, group)) + "</mark>" +
            html_text(around.after)};
}

}  // namespace conspectus
