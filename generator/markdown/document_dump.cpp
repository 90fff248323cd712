#include "markdown/document_dump.h"

#include <fmt/core.h>

namespace conspectus {
namespace {

constexpr std::size_t deepest_indent = 40;

std::string place(Position at) {
    return fmt::format("{}:{}", at.line, at.column);
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '{' || c == '}' || c == '\\') out += '\\';
        c == '\n' ? out += "\\n" : out += c;
    }
    return out;
}

std::string citation_text(const CitationGroup& group) {
    std::string out;
    for (const Citation& citation : group.citations) {
        out += fmt::format("{}{}{}{}{} {}", out.empty() ? "" : "; ", escaped(citation.key),
                           citation.locator.empty() ? "" : ", " + escaped(citation.locator),
                           citation.stated == StatusKind::none ? "" : " says ", status_word(citation.stated),
                           place(citation.at));
    }
    return out;
}

std::string link_text(const CrossLink& link) {
    return fmt::format("{}{}{}{}{} {}", escaped(link.target), link.fragment.empty() ? "" : "#", escaped(link.fragment),
                       link.label.empty() ? "" : "|", escaped(link.label), place(link.at));
}

std::string cell_text(const Cell& cell) {
    std::string out;
    switch (cell.role) {
        case CellRole::data:
            out = "cell";
            break;
        case CellRole::column_header:
            out = "column-header";
            break;
        case CellRole::row_header:
            out = "row-header";
            break;
        case CellRole::group_header:
            out = "group-header";
            break;
    }
    switch (cell.align) {
        case CellAlign::none:
            break;
        case CellAlign::left:
            out += " left";
            break;
        case CellAlign::center:
            out += " center";
            break;
        case CellAlign::right:
            out += " right";
            break;
    }
    return cell.column_span == 1 ? out : fmt::format("{} span {}", out, cell.column_span);
}

class DocumentDump {
  public:
    explicit DocumentDump(const Document& document) : document_(document) {}
    std::string write();

  private:
    void write_token(const Token& token);
    void write_block(const Token& token, const std::string& text);
    void write_line(const std::string& text);
    std::string inline_text(const Token& token) const;
    std::string block_text(const Token& token) const;
    void write_contexts();

    const Document& document_;
    std::string out_;
    std::size_t depth_ = 0;
};

std::string edges(const Token& token, std::string_view name) {
    return token.edge == Edge::open ? fmt::format("{{{}}}", name) : fmt::format("{{/{}}}", name);
}

/// Empty for blocks.
std::string DocumentDump::inline_text(const Token& token) const {
    switch (token.kind) {
        case TokenKind::emphasis:
            return edges(token, "em");
        case TokenKind::strong:
            return edges(token, "strong");
        case TokenKind::link:
            return edges(token, token.edge == Edge::open ? "a " + escaped(token.text) : "a");
        case TokenKind::text:
            return escaped(token.text);
        case TokenKind::code:
            return "{`" + escaped(token.text) + "`}";
        case TokenKind::soft_break:
            return "⏎";
        case TokenKind::hard_break:
            return "↵";
        case TokenKind::citation_group:
            return "{@" + citation_text(document_.citation_groups[token.index]) + "}";
        case TokenKind::cross_link:
            return "{[" + link_text(document_.cross_links[token.index]) + "}";
        case TokenKind::finding_value: {
            const FindingValue& value = document_.finding_values[token.index];
            return fmt::format("{{={} {}}}", escaped(value.path), place(value.at));
        }
        case TokenKind::note_mark: {
            const NoteMark& mark = document_.note_marks[token.index];
            return fmt::format("{{!{} {}}}", escaped(mark.note), place(mark.at));
        }
        case TokenKind::sentence_end:
            return "‖";
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
        case TokenKind::code_block:
        case TokenKind::thematic_break:
        case TokenKind::figure:
            return {};
    }
    return {};
}

std::string DocumentDump::block_text(const Token& token) const {
    switch (token.kind) {
        case TokenKind::paragraph:
            return token.index == 1 ? "tight" : "p";
        case TokenKind::heading: {
            const Heading& heading = document_.headings[token.index];
            return fmt::format("h{} \"{}\"", heading.level, escaped(heading.plain));
        }
        case TokenKind::block_quote:
            return "quote";
        case TokenKind::bullet_list:
            return token.index == 1 ? "bullets tight" : "bullets";
        case TokenKind::ordered_list:
            return fmt::format("numbers {}", token.index);
        case TokenKind::list_item:
            return "item";
        case TokenKind::table:
            return fmt::format("table {}", document_.tables[token.index].columns);
        case TokenKind::table_caption:
            return "caption";
        case TokenKind::table_head:
            return "head";
        case TokenKind::table_body:
            return "body";
        case TokenKind::table_row:
            return "row";
        case TokenKind::table_cell:
            return cell_text(document_.cells[token.index]);
        case TokenKind::code_block:
            return "code \"" + escaped(token.text) + "\"";
        case TokenKind::thematic_break:
            return "rule";
        case TokenKind::figure: {
            const Figure& figure = document_.figures[token.index];
            return fmt::format("figure {} \"{}\" \"{}\"", escaped(figure.source), escaped(figure.alt),
                               escaped(figure.caption));
        }
        case TokenKind::emphasis:
        case TokenKind::strong:
        case TokenKind::link:
        case TokenKind::text:
        case TokenKind::code:
        case TokenKind::soft_break:
        case TokenKind::hard_break:
        case TokenKind::citation_group:
        case TokenKind::cross_link:
        case TokenKind::finding_value:
        case TokenKind::note_mark:
        case TokenKind::sentence_end:
            return {};
    }
    return {};
}

void DocumentDump::write_line(const std::string& text) {
    while (out_.ends_with(' ')) out_.pop_back();
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
    out_ += std::string(2 * std::min(depth_, deepest_indent), ' ') + text;
}

void DocumentDump::write_block(const Token& token, const std::string& text) {
    if (token.edge == Edge::close) {
        --depth_;
        return;
    }
    write_line(text);
    if (token.edge == Edge::open) ++depth_;
    const bool holds_text = token.kind == TokenKind::paragraph || token.kind == TokenKind::heading ||
                            token.kind == TokenKind::table_cell || token.kind == TokenKind::table_caption;
    if (holds_text) out_ += ": ";
}

void DocumentDump::write_token(const Token& token) {
    const std::string block = block_text(token);
    block.empty() ? static_cast<void>(out_ += inline_text(token)) : write_block(token, block);
}

void DocumentDump::write_contexts() {
    for (const CitationGroup& group : document_.citation_groups) {
        std::string context;
        for (std::size_t i = group.first_token; i < group.last_token && i < document_.tokens.size(); ++i) {
            const Token& token = document_.tokens[i];
            context += token.kind == TokenKind::citation_group ? "[@]" : inline_text(token);
        }
        write_line(fmt::format("cited {} heading {}: {}", place(group.at), group.heading, context));
    }
}

std::string DocumentDump::write() {
    for (const Token& token : document_.tokens) write_token(token);
    depth_ = 0;
    write_contexts();
    while (out_.ends_with(' ')) out_.pop_back();
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
    return std::move(out_);
}

}  // namespace

std::string dump(const Document& document) {
    return DocumentDump(document).write();
}

}  // namespace conspectus
