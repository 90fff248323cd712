#include "evidence/translation/section_record.h"

#include <utility>

#include "model/token_visitor.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// A byte that no content file may hold.
constexpr char field_end = '\x1F';

std::string_view id_of(const CrossLink& link, const Catalog& catalog) {
    switch (link.entity.kind) {
        case EntityKind::none:
            return link.target;
        case EntityKind::paper:
            return catalog.papers[link.entity.index].id;
        case EntityKind::work:
            return catalog.works[link.entity.index].id;
        case EntityKind::keyword:
            return catalog.keywords[link.entity.index].id;
        case EntityKind::page:
            return catalog.pages[link.entity.index].id;
    }
    return {};
}

bool is_white_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r';
}

/// White space separates words, but beside a wide character it is layout.
std::string without_layout(std::string_view record) {
    std::string out;
    bool after_wide = true;
    bool spaced = false;
    for (std::size_t at = 0; at < record.size();) {
        const char32_t c = next_code_point(record, at);
        if (is_white_space(c)) {
            spaced = true;
            continue;
        }
        const bool is_wide = display_width(c) == 2;
        if (spaced && !after_wide && !is_wide) out += ' ';
        append_code_point(out, c);
        after_wide = is_wide;
        spaced = false;
    }
    return out;
}

class RecordWalk {
  public:
    RecordWalk(const Document& document, const Catalog& catalog) : document_(document), catalog_(catalog) {}

    std::vector<std::string> walk() {
        records_.emplace_back();
        for (const Token& token : document_.tokens) visit_token(*this, token);
        for (std::string& record : records_) record = without_layout(record);
        return std::move(records_);
    }

    void paragraph(const Token& token) { edge(token, "p"); }
    void heading(const Token& token);
    void block_quote(const Token& token) { edge(token, "q"); }
    void bullet_list(const Token& token) { edge(token, "u"); }
    void ordered_list(const Token& token) { edge(token, "o" + std::to_string(token.index)); }
    void list_item(const Token& token) { edge(token, "i"); }
    void table(const Token& token) { edge(token, "t"); }
    void table_caption(const Token& token) { edge(token, "tc"); }
    void table_head(const Token& token) { edge(token, "th"); }
    void table_body(const Token& token) { edge(token, "tb"); }
    void table_row(const Token& token) { edge(token, "tr"); }
    void table_cell(const Token& token) { edge(token, "td"); }
    void emphasis(const Token& token) { edge(token, "e"); }
    void strong(const Token& token) { edge(token, "s"); }
    void link(const Token& token) { edge(token, "a" + token.text); }
    void code_block(const Token& token) { fields({"k", token.text}); }
    void thematic_break(const Token&) { fields({"r"}); }
    void figure(const Token& token);
    void text(const Token& token) { record() += token.text; }
    void code(const Token& token) { fields({"c", token.text}); }
    void soft_break(const Token&) { record() += '\n'; }
    void hard_break(const Token&) { fields({"b"}); }
    void citation_group(const Token& token);
    void cross_link(const Token& token);
    void finding_value(const Token& token) { fields({"=", document_.finding_values[token.index].path}); }
    void note_mark(const Token& token) { fields({"!", document_.note_marks[token.index].note}); }
    void sentence_end(const Token&) {}

  private:
    void edge(const Token& token, std::string_view mark) { fields({token.edge == Edge::open ? "<" : ">", mark}); }
    void fields(std::initializer_list<std::string_view> values);

    std::string& record() { return records_.back(); }

    const Document& document_;
    const Catalog& catalog_;
    std::vector<std::string> records_;
};

void RecordWalk::fields(std::initializer_list<std::string_view> values) {
    for (const std::string_view value : values) {
        record() += field_end;
        record() += value;
    }
    record() += field_end;
}

void RecordWalk::heading(const Token& token) {
    const std::string level = "h" + std::to_string(document_.headings[token.index].level);
    if (token.edge == Edge::open) records_.emplace_back();
    edge(token, level);
}

/// By printed number where there is one: an unresolved work that is found later
/// takes another id, and the text says the same.
void RecordWalk::citation_group(const Token& token) {
    for (const Citation& citation : document_.citation_groups[token.index].citations) {
        const std::string number = std::to_string(citation.number);
        const std::string& work = citation.work.empty() ? citation.key : citation.work;
        fields({"@", citation.number > 0 ? number : work, citation.locator});
    }
}

void RecordWalk::cross_link(const Token& token) {
    const CrossLink& link = document_.cross_links[token.index];
    fields({"l", id_of(link, catalog_), link.fragment, link.label.empty() ? link.target : link.label});
}

void RecordWalk::figure(const Token& token) {
    const Figure& figure = document_.figures[token.index];
    fields({"f", figure.source, figure.alt, figure.caption});
}

}  // namespace

std::vector<std::string> section_records(const Document& document, const Catalog& catalog) {
    return RecordWalk(document, catalog).walk();
}

}  // namespace conspectus
