#include "evidence/translation/section_record.h"

#include <utility>

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
        for (const Token& token : document_.tokens) take(token);
        for (std::string& record : records_) record = without_layout(record);
        return std::move(records_);
    }

  private:
    void take(const Token& token);
    void edge(const Token& token, std::string_view mark);
    void fields(std::initializer_list<std::string_view> values);
    void open_heading(const Token& token);
    void write(const CitationGroup& group);
    void write(const CrossLink& link);
    void write(const Figure& figure);

    std::string& record() { return records_.back(); }

    const Document& document_;
    const Catalog& catalog_;
    std::vector<std::string> records_;
};

void RecordWalk::take(const Token& token) {
    switch (token.kind) {
        case TokenKind::paragraph:
            return edge(token, "p");
        case TokenKind::heading:
            return open_heading(token);
        case TokenKind::block_quote:
            return edge(token, "q");
        case TokenKind::bullet_list:
            return edge(token, "u");
        case TokenKind::ordered_list:
            return edge(token, "o" + std::to_string(token.index));
        case TokenKind::list_item:
            return edge(token, "i");
        case TokenKind::table:
            return edge(token, "t");
        case TokenKind::table_caption:
            return edge(token, "tc");
        case TokenKind::table_head:
            return edge(token, "th");
        case TokenKind::table_body:
            return edge(token, "tb");
        case TokenKind::table_row:
            return edge(token, "tr");
        case TokenKind::table_cell:
            return edge(token, "td");
        case TokenKind::emphasis:
            return edge(token, "e");
        case TokenKind::strong:
            return edge(token, "s");
        case TokenKind::link:
            return edge(token, "a" + token.text);
        case TokenKind::code_block:
            return fields({"k", token.text});
        case TokenKind::thematic_break:
            return fields({"r"});
        case TokenKind::figure:
            return write(document_.figures[token.index]);
        case TokenKind::text:
            record() += token.text;
            return;
        case TokenKind::code:
            return fields({"c", token.text});
        case TokenKind::soft_break:
            record() += '\n';
            return;
        case TokenKind::hard_break:
            return fields({"b"});
        case TokenKind::citation_group:
            return write(document_.citation_groups[token.index]);
        case TokenKind::cross_link:
            return write(document_.cross_links[token.index]);
        case TokenKind::finding_value:
            return fields({"=", document_.finding_values[token.index].path});
        case TokenKind::note_mark:
            return fields({"!", document_.note_marks[token.index].note});
        case TokenKind::sentence_end:
            return;
    }
}

void RecordWalk::edge(const Token& token, std::string_view mark) {
    fields({token.edge == Edge::open ? "<" : ">", mark});
}

void RecordWalk::fields(std::initializer_list<std::string_view> values) {
    for (const std::string_view value : values) {
        record() += field_end;
        record() += value;
    }
    record() += field_end;
}

void RecordWalk::open_heading(const Token& token) {
    const std::string level = "h" + std::to_string(document_.headings[token.index].level);
    if (token.edge == Edge::open) records_.emplace_back();
    edge(token, level);
}

/// By printed number where there is one: an unresolved work that is found later
/// takes another id, and the text says the same.
void RecordWalk::write(const CitationGroup& group) {
    for (const Citation& citation : group.citations) {
        const std::string number = std::to_string(citation.number);
        const std::string& work = citation.work.empty() ? citation.key : citation.work;
        fields({"@", citation.number > 0 ? number : work, citation.locator});
    }
}

void RecordWalk::write(const CrossLink& link) {
    fields({"l", id_of(link, catalog_), link.fragment, link.label.empty() ? link.target : link.label});
}

void RecordWalk::write(const Figure& figure) {
    fields({"f", figure.source, figure.alt, figure.caption});
}

}  // namespace

std::vector<std::string> section_records(const Document& document, const Catalog& catalog) {
    return RecordWalk(document, catalog).walk();
}

}  // namespace conspectus
