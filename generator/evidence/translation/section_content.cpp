#include "evidence/translation/section_content.h"

#include <fmt/format.h>

#include <utility>

#include "evidence/translation/statement.h"
#include "model/token_visitor.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// Returns the digits of a locator, whose words differ by language ("p. 3", "第3页").
std::string digits_of(const std::string& locator) {
    std::string digits;
    for (const char c : locator) {
        if (is_ascii_digit(c)) {
            digits += c;
        } else if (!digits.empty() && digits.back() != ' ') {
            digits += ' ';
        }
    }
    if (digits.ends_with(' ')) digits.pop_back();
    return digits;
}

class SectionWalk : public TokenVisitor {
  public:
    SectionWalk(const Summary& summary, const ResolvedDocument& names, const QuantityWords& words)
        : document_(summary.document), names_(names), summary_(summary), words_(words) {}

    std::vector<StatedText> walk() {
        open_section({}, {summary_.file, {}});
        for (const Token& token : document_.tokens) visit_token(*this, token);
        close_section();
        return std::move(sections_);
    }

    void heading(const Token& token);
    void paragraph(const Token& token) { open_text(token); }
    void table_caption(const Token& token) { open_text(token); }
    void table(const Token& token);
    void table_row(const Token& token);
    void table_cell(const Token& token);
    void code_block(const Token& token);
    void text(const Token& token) { add_text(token.text, token.at); }
    void code(const Token& token) { add_text(token.text, token.at); }
    void soft_break(const Token& token) { add_text("\n", {token.at.line, 0}); }
    void hard_break(const Token& token) { add_text("\n", {token.at.line, 0}); }
    void figure(const Token& token);
    void citation_group(const Token& token);
    void cross_link(const Token& token);
    void finding_value(const Token& token);
    void note_mark(const Token& token);

  private:
    void open_section(std::string title, Location at);
    void close_section();
    void open_block(std::string cell = {});
    void open_text(const Token& token);
    void add_text(const std::string& text, Position at);
    void add(StatementKind kind, std::string key, std::string shown, Position at);

    StatedText& section() { return sections_.back(); }
    ClaimText& block() { return section().blocks.back(); }

    const Document& document_;
    const ResolvedDocument& names_;
    const Summary& summary_;
    const QuantityWords& words_;
    std::vector<StatedText> sections_;
    std::vector<std::string> cells_;  ///< parallel to the blocks of the section
    std::size_t tables_ = 0;          ///< of the section, so far
    std::size_t table_ = 0;           ///< index of the open table's statement
    std::size_t rows_ = 0;            ///< of the table, so far
    std::size_t columns_ = 0;         ///< of the row, so far
    bool after_construct_ = false;
};

void SectionWalk::open_section(std::string title, Location at) {
    sections_.push_back({summary_.language, std::move(title), {}, {}, at});
    cells_.clear();
    tables_ = 0;
    open_block();
}

void SectionWalk::close_section() {
    add_numbers(section(), cells_, words_);
}

void SectionWalk::heading(const Token& token) {
    if (token.edge != Edge::open) return;
    const Heading& heading = document_.headings[token.index];
    close_section();
    open_section(heading.plain, {summary_.file, heading.at});
}

void SectionWalk::open_block(std::string cell) {
    after_construct_ = false;
    section().blocks.emplace_back();
    cells_.push_back(std::move(cell));
}

void SectionWalk::open_text(const Token& token) {
    if (token.edge == Edge::open) open_block();
}

void SectionWalk::table(const Token& token) {
    if (token.edge == Edge::open) {
        ++tables_;
        rows_ = 0;
        table_ = section().statements.size();
        return add(StatementKind::table, {}, {}, token.at);
    }
    const std::uint32_t columns = document_.tables[token.index].columns;
    Statement& table = section().statements[table_];
    table.key = fmt::format("{}x{}", rows_, columns);
    table.shown = fmt::format("{} rows and {} columns", rows_, columns);
}

void SectionWalk::table_row(const Token& token) {
    if (token.edge != Edge::open) return;
    ++rows_;
    columns_ = 0;
}

void SectionWalk::table_cell(const Token& token) {
    if (token.edge == Edge::open) open_block(fmt::format("{}.{}.{}", tables_, rows_, ++columns_));
}

void SectionWalk::code_block(const Token& token) {
    open_block();
    add_text(token.text, {token.at.line, 0});
}

/// Separates digits on the two sides of a construct, which are two numbers.
void SectionWalk::add_text(const std::string& text, Position at) {
    if (text.empty()) return;
    ClaimText& run = block();
    if (after_construct_ && !run.text.empty() && is_ascii_digit(run.text.back()) && is_ascii_digit(text.front()))
        run.text += ';';
    run.anchors.push_back({run.anchors.empty() ? 0 : run.text.size(), {summary_.file, at}});
    run.text += text;
    after_construct_ = false;
}

void SectionWalk::add(StatementKind kind, std::string key, std::string shown, Position at) {
    after_construct_ = true;
    const auto length = static_cast<std::uint32_t>(count_code_points(shown));
    section().statements.push_back({.kind = kind,
                                    .key = std::move(key),
                                    .shown = std::move(shown),
                                    .unit = {},
                                    .comparator = {},
                                    .cell = cells_.back(),
                                    .block = section().blocks.size() - 1,
                                    .at = {summary_.file, at},
                                    .length = length});
}

void SectionWalk::citation_group(const Token& token) {
    for (const CitedWork& cited : names_.citation_groups[token.index]) {
        if (!cited.work) continue;
        const Citation& citation = document_.citation_groups[token.index].citations[cited.written];
        std::string words = citation.key;
        if (!citation.locator.empty()) words += ", " + citation.locator;
        add(StatementKind::citation, fmt::format("{} {}", *cited.work, digits_of(citation.locator)), "[@" + words + "]",
            citation.at);
        section().statements.back().length = static_cast<std::uint32_t>(count_code_points(words));
    }
}

void SectionWalk::cross_link(const Token& token) {
    const CrossLink& link = document_.cross_links[token.index];
    add_text(link.label.empty() ? link.target : link.label, link.at);
    const EntityRef entity = names_.cross_links[token.index].entity;
    if (!entity) return;
    const std::string target = link.fragment.empty() ? link.target : link.target + "#" + link.fragment;
    add(StatementKind::cross_link, fmt::format("{}:{}#{}", static_cast<int>(entity.kind), entity.index, link.fragment),
        "[[" + target + "]]", link.at);
}

void SectionWalk::finding_value(const Token& token) {
    const FindingValue& value = document_.finding_values[token.index];
    const std::optional<ValueTarget>& target = names_.finding_values[token.index];
    if (!target) return;
    const std::string key = target->group
                                ? fmt::format("{}.{}.{}", target->finding, *target->group, target->value.value())
                                : fmt::format("{}", target->finding);
    add(StatementKind::finding_value, key, "[=" + value.path + "]", value.at);
}

void SectionWalk::note_mark(const Token& token) {
    const NoteMark& mark = document_.note_marks[token.index];
    if (names_.note_marks[token.index]) add(StatementKind::note_mark, mark.note, "[!" + mark.note + "]", mark.at);
}

/// Leaves out which picture it is: a translation may show its own.
void SectionWalk::figure(const Token& token) {
    const Figure& figure = document_.figures[token.index];
    add(StatementKind::figure, {}, figure.source, figure.at);
    for (const std::string* words : {&figure.alt, &figure.caption}) {
        open_block();
        add_text(*words, {figure.at.line, 0});
    }
}

}  // namespace

std::vector<StatedText> section_contents(const Summary& summary, const ResolvedDocument& names,
                                         const QuantityWords& words) {
    return SectionWalk(summary, names, words).walk();
}

}  // namespace conspectus
