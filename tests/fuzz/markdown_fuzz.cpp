// Any text that passes the file checks: the Markdown reader must return a
// document whose tokens balance and whose every index, range and position holds.
#include <vector>

#include "fuzz_target.h"
#include "markdown/link_address.h"
#include "markdown/markdown.h"
#include "model/token_class.h"
#include "unit/markdown/document_dump.h"

namespace conspectus {
namespace {

constexpr std::uint32_t first_line = 7;

bool holds_private_use(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        if (is_private_use(next_code_point(text, offset))) return true;
    }
    return false;
}

bool is_inline(TokenKind kind) {
    const TokenClass part = token_class(kind);
    return part != TokenClass::text_block && part != TokenClass::container && part != TokenClass::leaf_block;
}

/// The size of the list that a token's index points into; 0 for no index.
std::size_t list_size(const Document& document, TokenKind kind) {
    if (kind == TokenKind::heading) return document.headings.size();
    if (kind == TokenKind::table) return document.tables.size();
    if (kind == TokenKind::table_cell) return document.cells.size();
    if (kind == TokenKind::figure) return document.figures.size();
    if (kind == TokenKind::citation_group) return document.citation_groups.size();
    if (kind == TokenKind::cross_link) return document.cross_links.size();
    if (kind == TokenKind::finding_value) return document.finding_values.size();
    if (kind == TokenKind::note_mark) return document.note_marks.size();
    return 0;
}

void check_balance(const Document& document) {
    std::vector<TokenKind> open;
    for (const Token& token : document.tokens) {
        if (token.edge == Edge::open) open.push_back(token.kind);
        if (token.edge != Edge::close) continue;
        require(!open.empty() && open.back() == token.kind, "each close has its open");
        open.pop_back();
    }
    require(open.empty(), "each open has its close");
}

void check_tokens(const Document& document) {
    for (const Token& token : document.tokens) {
        const std::size_t size = list_size(document, token.kind);
        require(size == 0 || token.index < size, "an index lies in its list");
        require(token.kind != TokenKind::text || !token.text.empty(), "text is not empty");
        require(token.kind != TokenKind::text || !first_forbidden_character(token.text), "text is clean");
        require(token.kind != TokenKind::text || !holds_private_use(token.text), "text has no placeholder");
        const bool is_link = token.kind == TokenKind::link && token.edge == Edge::open;
        require(!is_link || !link_fault(token.text), "links are safe");
    }
}

void check_contexts(const Document& document) {
    for (const CitationGroup& group : document.citation_groups) {
        require(!group.citations.empty(), "a citation names a work");
        require(group.first_token < group.last_token, "a context is not empty");
        require(group.last_token <= document.tokens.size(), "a context lies in the document");
        require(group.heading <= document.headings.size(), "a heading lies in the document");
        for (std::uint32_t i = group.first_token; i < group.last_token; ++i) {
            const Token& token = document.tokens[i];
            require(is_inline(token.kind) && token.kind != TokenKind::sentence_end, "a context is one sentence");
        }
        require(group.first_token <= group.token && group.token < group.last_token, "a context holds its citation");
        const Token& own = document.tokens[group.token];
        const auto index = static_cast<std::size_t>(&group - document.citation_groups.data());
        require(own.kind == TokenKind::citation_group && own.index == index, "a citation knows its token");
    }
}

void check_positions(const Diagnostics& diagnostics, std::string_view body) {
    const auto lines = static_cast<std::uint32_t>(1 + std::count(body.begin(), body.end(), '\n') +
                                                  std::count(body.begin(), body.end(), '\r'));
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        const Position at = diagnostic.at.position;
        require(at.line >= first_line && at.line < first_line + lines, "a message names a line of the text");
        require(at.column <= body.size() + 1, "a message names a column of the text");
        require_clean_line(diagnostic.text);
    }
}

void check(std::string_view body) {
    Diagnostics diagnostics;
    const Document document = read_markdown(body, 0, first_line, diagnostics);
    check_balance(document);
    check_tokens(document);
    check_contexts(document);
    check_positions(diagnostics, body);
    require(!first_invalid_utf8(dump(document)), "the dump is UTF-8");
}

}  // namespace
}  // namespace conspectus

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    conspectus::check(conspectus::accepted_text(data, size));
    return 0;
}
