#include "render/prose/document_html.h"

#include <algorithm>

#include "model/token_visitor.h"
#include "render/prose/inline_html.h"
#include "render/prose/plain_text.h"
#include "render/prose/running_text.h"
#include "template/ui_text.h"

namespace conspectus {
namespace {

/// Writes one body, a token at a time.
class DocumentWriter {
  public:
    DocumentWriter(const Body& body, Abbreviations abbreviations)
        : body_(body), tokens_(body.document.tokens), text_(body.page, body.language, std::move(abbreviations)) {}

    Html write() {
        for (at_ = 0; at_ < tokens_.size(); ++at_) visit_token(*this, tokens_[at_]);
        return {std::move(out_)};
    }

    void paragraph(const Token& token);
    void heading(const Token& token);
    void block_quote(const Token& token) { element(token, "blockquote"); }
    void bullet_list(const Token& token) { element(token, "ul"); }
    void ordered_list(const Token& token);
    void list_item(const Token& token) { element(token, "li"); }
    void table(const Token& token);
    void table_caption(const Token& token);
    void table_head(const Token& token) { element(token, "thead"); }
    void table_body(const Token& token) { element(token, "tbody"); }
    void table_row(const Token& token) { element(token, "tr"); }
    void table_cell(const Token& token);
    void emphasis(const Token& token) { element(token, "em"); }
    void strong(const Token& token) { element(token, "strong"); }
    void link(const Token& token);
    void code_block(const Token& token) { out_ += "<pre><code>" + html_text(token.text) + "</code></pre>\n"; }
    void thematic_break(const Token&) { out_ += "<hr>\n"; }
    void figure(const Token& token);
    void text(const Token& token);
    void code(const Token& token) { out_ += "<code>" + html_text(token.text) + "</code>"; }
    void soft_break(const Token&);
    void hard_break(const Token&) { out_ += "<br>\n"; }
    void citation_group(const Token& token) { out_ += citation_group_html(body_, token.index); }
    void cross_link(const Token& token) { out_ += cross_link_html(body_, token.index, text_.abbreviations()); }
    void finding_value(const Token& token) { out_ += finding_value_html(body_, token.index); }
    void note_mark(const Token& token) { out_ += note_mark_html(body_, token.index); }
    void sentence_end(const Token&) {}

  private:
    void element(const Token& token, std::string_view name);
    std::string ui(std::string_view key, std::string_view name, std::string value) const {
        return ui_text(body_.page.strings, key, -1, {{name, std::move(value)}});
    }

    const Body& body_;
    const std::vector<Token>& tokens_;
    RunningText text_;
    std::size_t at_ = 0;
    std::string out_;
    bool in_heading_ = false;
};

void DocumentWriter::element(const Token& token, std::string_view name) {
    const bool is_block = name != "em" && name != "strong";
    out_ += token.edge == Edge::open ? "<" : "</";
    out_ += name;
    out_ += ">";
    if (is_block && token.edge == Edge::close) out_ += "\n";
}

void DocumentWriter::paragraph(const Token& token) {
    if (token.index == 0) element(token, "p");
}

void DocumentWriter::heading(const Token& token) {
    const Heading& heading = body_.document.headings[token.index];
    const std::string& id = body_.names.headings[token.index].id;
    const std::string name = "h" + std::to_string(std::clamp(heading.level, 2U, 6U));
    in_heading_ = token.edge == Edge::open;
    if (token.edge == Edge::open) {
        out_ += "<" + name + " id=\"" + html_attribute(id) + "\">";
        return;
    }
    out_ += " <a class=\"self\" href=\"" + html_attribute(relative_url({}, {}, id).text) + "\" aria-label=\"" +
            html_attribute(ui("heading-link", "heading", heading.plain)) + "\">#</a></" + name + ">\n";
}

void DocumentWriter::ordered_list(const Token& token) {
    if (token.edge == Edge::open && token.index != 1) {
        out_ += "<ol start=\"" + std::to_string(token.index) + "\">";
    } else {
        element(token, "ol");
    }
}

void DocumentWriter::table(const Token& token) {
    if (token.edge == Edge::close) {
        out_ += "</table></div>\n";
        return;
    }
    const std::string number = std::to_string(token.index + 1);
    const bool has_caption = body_.document.tables[token.index].has_caption;
    out_ += "<div class=\"table-region\" role=\"region\" tabindex=\"0\" ";
    out_ += has_caption ? "aria-labelledby=\"table-" + number + "\""
                        : "aria-label=\"" + html_attribute(ui("table-label", "number", number)) + "\"";
    out_ += "><table>\n";
}

void DocumentWriter::table_caption(const Token& token) {
    if (token.edge == Edge::close) {
        out_ += "</caption>\n";
        return;
    }
    // The caption directly follows its table's open token.
    out_ += "<caption id=\"table-" + std::to_string(tokens_[at_ - 1].index + 1) + "\">";
}

std::string_view cell_scope(CellRole role) {
    switch (role) {
        case CellRole::data:
            return {};
        case CellRole::column_header:
            return "col";
        case CellRole::row_header:
            return "row";
        case CellRole::group_header:
            return "rowgroup";
    }
    return {};
}

std::string_view cell_class(CellAlign align) {
    switch (align) {
        case CellAlign::none:
            return {};
        case CellAlign::left:
            return " class=\"left\"";
        case CellAlign::center:
            return " class=\"center\"";
        case CellAlign::right:
            return " class=\"right\"";
    }
    return {};
}

void DocumentWriter::table_cell(const Token& token) {
    const Cell& cell = body_.document.cells[token.index];
    const std::string_view scope = cell_scope(cell.role);
    const std::string name = scope.empty() ? "td" : "th";
    if (token.edge == Edge::close) {
        out_ += "</" + name + ">";
        return;
    }
    out_ += "<" + name;
    if (!scope.empty()) out_ += " scope=\"" + std::string(scope) + "\"";
    if (cell.column_span > 1) out_ += " colspan=\"" + std::to_string(cell.column_span) + "\"";
    out_ += cell_class(cell.align);
    out_ += ">";
}

void DocumentWriter::figure(const Token& token) {
    const Figure& figure = body_.document.figures[token.index];
    const MaybeIndex index = body_.names.figures[token.index];
    if (!index) return;
    const ImageFile& image = body_.page.catalog.images[*index];
    out_ += "<figure><img src=\"" + html_attribute(body_.page.link(image.path).text) + "\" alt=\"" +
            html_attribute(figure.alt) + "\" width=\"" + std::to_string(image.width) + "\" height=\"" +
            std::to_string(image.height) + "\" loading=\"lazy\" decoding=\"async\">";
    if (!figure.caption.empty()) out_ += "<figcaption>" + html_text(figure.caption) + "</figcaption>";
    out_ += "</figure>\n";
}

void DocumentWriter::link(const Token& token) {
    out_ += token.edge == Edge::open ? link_open(token.text) : "</a>";
}

void DocumentWriter::text(const Token& token) {
    if (in_heading_) {
        append_html_text(out_, token.text);
    } else {
        text_.append(out_, token.text);
    }
}

void DocumentWriter::soft_break(const Token&) {
    if (!is_silent_break(body_, at_)) out_ += "\n";
}

}  // namespace

Html document_html(const Body& body, Abbreviations abbreviations) {
    return DocumentWriter(body, std::move(abbreviations)).write();
}

}  // namespace conspectus
