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
    /// A citation of works by number or id.
    DocumentMaker& cite(const std::vector<std::string>& keys) {
        const auto token = static_cast<std::uint32_t>(document.tokens.size());
        CitationGroup& group = document.citation_groups.emplace_back(CitationGroup{.token = token});
        for (const std::string& key : keys) group.citations.push_back({.key = key});
        return leaf(TokenKind::citation_group, static_cast<std::uint32_t>(document.citation_groups.size() - 1));
    }

    /// A sentence begins with the document, behind a sentence, and here.
    DocumentMaker& begin_sentence() {
        begin_ = static_cast<std::uint32_t>(document.tokens.size());
        return *this;
    }
    DocumentMaker& end_sentence() {
        const auto end = static_cast<std::uint32_t>(document.tokens.size());
        for (CitationGroup& group : document.citation_groups) {
            if (group.token < begin_) continue;
            group.first_token = begin_;
            group.last_token = end;
        }
        leaf(TokenKind::sentence_end);
        return begin_sentence();
    }

  private:
    DocumentMaker& add(Token token) {
        document.tokens.push_back(std::move(token));
        return *this;
    }

    std::uint32_t begin_ = 0;  ///< of the sentence
};

}  // namespace conspectus
