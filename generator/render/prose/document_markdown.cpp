#include "render/prose/document_markdown.h"

#include <algorithm>

#include "model/token_visitor.h"
#include "render/prose/citation_marks.h"
#include "render/prose/markdown_blocks.h"
#include "render/prose/plain_text.h"
#include "template/ui_text.h"
#include "text/escape.h"

namespace conspectus {
namespace {

std::size_t longest_run(std::string_view text, char wanted) {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == wanted ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

std::string code_span(std::string_view code) {
    const std::string fence(longest_run(code, '`') + 1, '`');
    const bool touches = code.starts_with('`') || code.ends_with('`');
    const std::string space = touches ? " " : "";
    return fence + space + std::string(code) + space + fence;
}

std::string_view delimiter(CellAlign align) {
    switch (align) {
        case CellAlign::none:
            return " --- |";
        case CellAlign::left:
            return " :-- |";
        case CellAlign::center:
            return " :-: |";
        case CellAlign::right:
            return " --: |";
    }
    return {};
}

/// Writes one body, a token at a time.
class MarkdownWriter {
  public:
    explicit MarkdownWriter(const Body& body) : body_(body), tokens_(body.document.tokens) {}

    std::string write() {
        for (at_ = 0; at_ < tokens_.size(); ++at_) visit_token(*this, tokens_[at_]);
        return blocks_.take();
    }

    void paragraph(const Token& token);
    void heading(const Token& token);
    void block_quote(const Token& token);
    void bullet_list(const Token& token) { list(token); }
    void ordered_list(const Token& token) { list(token); }
    void list_item(const Token& token);
    void table(const Token& token);
    void table_caption(const Token& token);
    void table_head(const Token& token);
    void table_body(const Token&) {}
    void table_row(const Token& token);
    void table_cell(const Token& token);
    void emphasis(const Token&) { put("*"); }
    void strong(const Token&) { put("**"); }
    void link(const Token& token);
    void code_block(const Token& token);
    void thematic_break(const Token&);
    void figure(const Token& token);
    void text(const Token& token) { put_text(token.text); }
    void code(const Token& token) { put(code_span(token.text)); }
    void soft_break(const Token&) { put(is_silent_break(body_, at_) ? "" : " "); }
    void hard_break(const Token&);
    void citation_group(const Token& token) { put(citation_text(body_, token.index)); }
    void cross_link(const Token& token) { put_text(one_line(cross_link_text(body_, token.index))); }
    void finding_value(const Token& token) { put_text(one_line(finding_text(body_, token.index))); }
    void note_mark(const Token& token);
    void sentence_end(const Token&) {}

  private:
    void begin_block() {
        blocks_.begin();
        is_line_start_ = true;
    }
    void list(const Token& token);
    void put_text(std::string_view text);
    /// Adds Markdown within a line.
    void put(std::string_view markdown);

    const Body& body_;
    const std::vector<Token>& tokens_;
    MarkdownBlocks blocks_;
    std::size_t at_ = 0;
    std::vector<CellAlign> alignments_;  ///< of the header's cells; empty until its first cell
    std::string address_;                ///< of the link that is open
    bool is_line_start_ = true;
    bool is_cell_ = false;
};

void MarkdownWriter::put(std::string_view markdown) {
    if (markdown.empty()) return;
    is_line_start_ = false;
    if (!is_cell_) return blocks_.put(markdown);
    for (const char c : markdown) blocks_.put(c == '|' ? std::string("\\|") : std::string(1, c));
}

/// Escapes a parenthesis after a bracket, which would become a link.
void MarkdownWriter::put_text(std::string_view text) {
    const bool is_address = text.starts_with('(') && blocks_.last() == ']';
    put((is_address ? "\\" : "") + (is_line_start_ ? markdown_line(text) : markdown_text(text)));
}

void MarkdownWriter::paragraph(const Token& token) {
    if (token.edge == Edge::open) begin_block();
}

void MarkdownWriter::heading(const Token& token) {
    if (token.edge != Edge::open) return;
    begin_block();
    put(std::string(std::clamp(body_.document.headings[token.index].level, 2U, 6U), '#') + " ");
}

void MarkdownWriter::block_quote(const Token& token) {
    if (token.edge == Edge::open) {
        blocks_.open_quote();
    } else {
        blocks_.close();
    }
}

/// Returns whether the list that opens at `at` is tight, which for an ordered list
/// only its first paragraph tells.
bool is_tight(const std::vector<Token>& tokens, std::size_t at) {
    return at + 2 < tokens.size() && tokens[at + 2].kind == TokenKind::paragraph && tokens[at + 2].index == 1;
}

void MarkdownWriter::list(const Token& token) {
    if (token.edge == Edge::close) return blocks_.close();
    if (token.kind == TokenKind::ordered_list) {
        blocks_.open_ordered_list(is_tight(tokens_, at_), token.index);
    } else {
        blocks_.open_list(token.index == 1);
    }
}

void MarkdownWriter::list_item(const Token& token) {
    if (token.edge == Edge::open) {
        blocks_.open_item();
    } else {
        blocks_.close();
    }
}

void MarkdownWriter::table(const Token& token) {
    if (token.edge == Edge::close) return;
    alignments_.clear();
    begin_block();
}

void MarkdownWriter::table_caption(const Token& token) {
    put("**");
    if (token.edge == Edge::close) begin_block();
}

void MarkdownWriter::table_head(const Token& token) {
    if (token.edge == Edge::open) return;
    blocks_.next_line();
    blocks_.put("|");
    for (const CellAlign align : alignments_) blocks_.put(delimiter(align));
}

void MarkdownWriter::table_row(const Token& token) {
    if (token.edge == Edge::close) return;
    if (!alignments_.empty()) blocks_.next_line();
    blocks_.put("|");
}

void MarkdownWriter::table_cell(const Token& token) {
    const Cell& cell = body_.document.cells[token.index];
    if (token.edge == Edge::open) {
        if (cell.role == CellRole::column_header) alignments_.push_back(cell.align);
        blocks_.put(" ");
        is_line_start_ = false;
    } else {
        for (std::uint32_t column = 0; column < cell.column_span; ++column) blocks_.put(" |");
    }
    is_cell_ = token.edge == Edge::open;
}

void MarkdownWriter::code_block(const Token& token) {
    const std::string fence(std::max<std::size_t>(longest_run(token.text, '`') + 1, 3), '`');
    begin_block();
    put(fence);
    for (std::size_t begin = 0; begin < token.text.size();) {
        const std::size_t end = std::min(token.text.find('\n', begin), token.text.size());
        blocks_.next_line();
        put(std::string_view(token.text).substr(begin, end - begin));
        begin = end + 1;
    }
    blocks_.next_line();
    put(fence);
}

void MarkdownWriter::thematic_break(const Token&) {
    begin_block();
    put("---");
}

void MarkdownWriter::figure(const Token& token) {
    const Figure& figure = body_.document.figures[token.index];
    const MaybeIndex image = body_.names.figures[token.index];
    if (!image) return;
    const Url url = body_.page.link(body_.page.catalog.images[*image].path);
    begin_block();
    put("![" + markdown_text(one_line(figure.alt)) + "](" + markdown_address(url.text) + ")");
    if (figure.caption.empty()) return;
    begin_block();
    put_text(one_line(figure.caption));
}

/// Keeps the address, which the end token does not repeat; links do not nest.
void MarkdownWriter::link(const Token& token) {
    put(token.edge == Edge::open ? "[" : "](" + markdown_address(address_) + ")");
    if (token.edge == Edge::open) address_ = token.text;
}

void MarkdownWriter::note_mark(const Token& token) {
    const std::optional<NoteTarget>& target = body_.names.note_marks[token.index];
    if (!target) return;
    const std::string number = std::to_string(target->note + 1);
    put("[" + markdown_text(ui_text(body_.page.strings, "note-mark", -1, {{"number", number}})) + "]");
}

/// Writes a space for a line break, since a table cell has one line only.
void MarkdownWriter::hard_break(const Token&) {
    if (is_cell_) return put(" ");
    blocks_.put("\\");
    blocks_.next_line();
    is_line_start_ = true;
}

}  // namespace

std::string document_markdown(const Body& body) {
    return MarkdownWriter(body).write();
}

}  // namespace conspectus
