#pragma once
#include <string>
#include <utility>
#include <vector>

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
    /// A citation of works by number or id; its sentence is the whole document.
    DocumentMaker& cite(const std::vector<std::string>& keys) {
        CitationGroup& group = document.citation_groups.emplace_back();
        for (const std::string& key : keys) group.citations.push_back({.key = key});
        return leaf(TokenKind::citation_group, static_cast<std::uint32_t>(document.citation_groups.size() - 1));
    }

  private:
    DocumentMaker& add(Token token) {
        document.tokens.push_back(std::move(token));
        return *this;
    }
};

}  // namespace conspectus
