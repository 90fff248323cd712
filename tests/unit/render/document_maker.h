#pragma once
#include <string>
#include <utility>

#include "model/document.h"

namespace conspectus {

/// Writes a document token by token, as the Markdown reader would.
struct DocumentMaker {
    Document document;

    DocumentMaker& open(TokenKind kind, std::uint32_t index = 0, std::string text = {}) {
        return add({kind, Edge::open, {}, index, std::move(text)});
    }
    DocumentMaker& close(TokenKind kind, std::uint32_t index = 0) { return add({kind, Edge::close, {}, index, {}}); }
    DocumentMaker& leaf(TokenKind kind, std::uint32_t index = 0, std::string text = {}) {
        return add({kind, Edge::leaf, {}, index, std::move(text)});
    }
    DocumentMaker& text(std::string text) { return leaf(TokenKind::text, 0, std::move(text)); }
    DocumentMaker& cell(Cell cell, std::string content) {
        document.cells.push_back(cell);
        const auto index = static_cast<std::uint32_t>(document.cells.size() - 1);
        return open(TokenKind::table_cell, index).text(std::move(content)).close(TokenKind::table_cell, index);
    }
    /// A citation of works by number; its sentence is the whole document.
    DocumentMaker& cite(std::vector<Citation> citations) {
        document.citation_groups.push_back({.citations = std::move(citations)});
        return leaf(TokenKind::citation_group, static_cast<std::uint32_t>(document.citation_groups.size() - 1));
    }

  private:
    DocumentMaker& add(Token token) {
        document.tokens.push_back(std::move(token));
        return *this;
    }
};

/// Citation of a numbered reference.
inline Citation numbered(std::uint32_t number, std::string work, std::uint32_t occurrence = 1) {
    return {.key = std::to_string(number), .number = number, .work = std::move(work), .occurrence = occurrence};
}

}  // namespace conspectus
