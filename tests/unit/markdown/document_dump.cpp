#include "unit/markdown/document_dump.h"

#include <fmt/core.h>

#include <algorithm>

#include "model/token_class.h"
#include "model/token_visitor.h"

namespace conspectus {
namespace {

constexpr std::size_t deepest_indent = 40;

std::string position_text(Position at) {
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
                           position_text(citation.at));
    }
    return out;
}

std::string link_text(const CrossLink& link) {
    return fmt::format("{}{}{}{}{} {}", escaped(link.target), link.fragment.empty() ? "" : "#", escaped(link.fragment),
                       link.label.empty() ? "" : "|", escaped(link.label), position_text(link.at));
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

/// The text of a token: its line where it is a block, else its part of a line.
struct TokenText {
    const Document& document;
    std::string shown;

    void edges(const Token& token, std::string_view name) {
        shown = fmt::format("{{{}{}}}", token.edge == Edge::open ? "" : "/", name);
    }

    void paragraph(const Token& token) { shown = token.index == 1 ? "tight" : "p"; }
    void heading(const Token& token) {
        const Heading& heading = document.headings[token.index];
        shown = fmt::format("h{} \"{}\"", heading.level, escaped(heading.plain));
    }
    void block_quote(const Token&) { shown = "quote"; }
    void bullet_list(const Token& token) { shown = token.index == 1 ? "bullets tight" : "bullets"; }
    void ordered_list(const Token& token) { shown = fmt::format("numbers {}", token.index); }
    void list_item(const Token&) { shown = "item"; }
    void table(const Token& token) { shown = fmt::format("table {}", document.tables[token.index].columns); }
    void table_caption(const Token&) { shown = "caption"; }
    void table_head(const Token&) { shown = "head"; }
    void table_body(const Token&) { shown = "body"; }
    void table_row(const Token&) { shown = "row"; }
    void table_cell(const Token& token) { shown = cell_text(document.cells[token.index]); }
    void code_block(const Token& token) { shown = "code \"" + escaped(token.text) + "\""; }
    void thematic_break(const Token&) { shown = "rule"; }
    void figure(const Token& token) {
        const Figure& figure = document.figures[token.index];
        shown = fmt::format("figure {} \"{}\" \"{}\"", escaped(figure.source), escaped(figure.alt),
                            escaped(figure.caption));
    }
    void emphasis(const Token& token) { edges(token, "em"); }
    void strong(const Token& token) { edges(token, "strong"); }
    void link(const Token& token) { edges(token, token.edge == Edge::open ? "a " + escaped(token.text) : "a"); }
    void text(const Token& token) { shown = escaped(token.text); }
    void code(const Token& token) { shown = "{`" + escaped(token.text) + "`}"; }
    void soft_break(const Token&) { shown = "⏎"; }
    void hard_break(const Token&) { shown = "↵"; }
    void citation_group(const Token& token) {
        shown = "{@" + citation_text(document.citation_groups[token.index]) + "}";
    }
    void cross_link(const Token& token) { shown = "{[" + link_text(document.cross_links[token.index]) + "}"; }
    void finding_value(const Token& token) {
        const FindingValue& value = document.finding_values[token.index];
        shown = fmt::format("{{={} {}}}", escaped(value.path), position_text(value.at));
    }
    void note_mark(const Token& token) {
        const NoteMark& mark = document.note_marks[token.index];
        shown = fmt::format("{{!{} {}}}", escaped(mark.note), position_text(mark.at));
    }
    void sentence_end(const Token&) { shown = "‖"; }
};

std::string token_text(const Document& document, const Token& token) {
    TokenText visitor{document, {}};
    visit_token(visitor, token);
    return std::move(visitor.shown);
}

bool is_block(TokenClass kind) {
    return kind == TokenClass::text_block || kind == TokenClass::container || kind == TokenClass::leaf_block;
}

class DocumentDump {
  public:
    explicit DocumentDump(const Document& document) : document_(document) {}
    std::string write();

  private:
    void write_block(const Token& token);
    void write_line(const std::string& text);
    void write_contexts();

    const Document& document_;
    std::string out_;
    std::size_t depth_ = 0;
};

void DocumentDump::write_line(const std::string& text) {
    while (out_.ends_with(' ')) out_.pop_back();
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
    out_ += std::string(2 * std::min(depth_, deepest_indent), ' ') + text;
}

void DocumentDump::write_block(const Token& token) {
    if (token.edge == Edge::close) {
        --depth_;
        return;
    }
    write_line(token_text(document_, token));
    if (token.edge == Edge::open) ++depth_;
    if (token_class(token.kind) == TokenClass::text_block) out_ += ": ";
}

void DocumentDump::write_contexts() {
    for (const CitationGroup& group : document_.citation_groups) {
        std::string context;
        for (std::size_t i = group.first_token; i < group.last_token && i < document_.tokens.size(); ++i) {
            const Token& token = document_.tokens[i];
            context += token.kind == TokenKind::citation_group ? "[@]" : token_text(document_, token);
        }
        write_line(fmt::format("cited {} heading {}: {}", position_text(group.at), group.heading, context));
    }
}

std::string DocumentDump::write() {
    for (const Token& token : document_.tokens) {
        is_block(token_class(token.kind)) ? write_block(token)
                                          : static_cast<void>(out_ += token_text(document_, token));
    }
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
