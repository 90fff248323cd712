#include "evidence/statistics/printed_table.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "model/token_visitor.h"
#include "quantity/printed_number.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::string_view placeholder = "\xEF\xBF\xBC";

const Localized& printed_value_of(const Paper& paper, const ValueTarget& use) {
    const Finding& finding = paper.findings[use.finding];
    return use.group ? finding.groups[*use.group].values[use.value.value()].value : finding.value;
}

class BlockReading : public TokenVisitor {
  public:
    BlockReading(const Paper& paper, const Summary& summary, const ResolvedDocument& names)
        : paper_(paper), summary_(summary), names_(names) {}

    void text(const Token& token) { add(token.text, token.at); }
    void code(const Token& token) { add(token.text, token.at); }
    void soft_break(const Token& token) { add(" ", token.at); }
    void hard_break(const Token& token) { add(" ", token.at); }
    void cross_link(const Token& token) {
        const CrossLink& link = summary_.document.cross_links[token.index];
        add(link.label.empty() ? link.target : link.label, {token.at.line, 0});
    }
    void finding_value(const Token& token) {
        const Position at = summary_.document.finding_values[token.index].at;
        block_.text.anchors.push_back({block_.text.text.size(), {summary_.file, at}});
        block_.text.text += placeholder;
        const std::optional<ValueTarget>& use = names_.finding_values[token.index];
        if (!use) return;
        block_.findings.push_back(use->finding);
        const Wording* wording = printed_value_of(paper_, *use).best(summary_.language);
        if (wording != nullptr) block_.shown += wording->text;
    }
    void note_mark(const Token& token) {
        if (const auto& target = names_.note_marks[token.index]) block_.notes.push_back(target->note);
    }

    TextBlock finish(Position at) {
        block_.at = {summary_.file, at};
        if (block_.text.anchors.empty()) block_.text.anchors.push_back({0, block_.at});
        return std::move(block_);
    }

  private:
    void add(std::string_view text, Position at) {
        block_.text.anchors.push_back({block_.text.text.size(), {summary_.file, at}});
        block_.text.text += text;
        block_.shown += text;
    }

    const Paper& paper_;
    const Summary& summary_;
    const ResolvedDocument& names_;
    TextBlock block_;
};

}  // namespace

TextBlock text_block(const Paper& paper, const Summary& summary, const ResolvedDocument& names, std::size_t first,
                     std::size_t last) {
    const std::vector<Token>& tokens = summary.document.tokens;
    BlockReading reading(paper, summary, names);
    for (std::size_t i = first; i < last; ++i) visit_token(reading, tokens[i]);
    return reading.finish(first < tokens.size() ? tokens[first].at : Position{});
}

DoubtedSpan locate(const TextBlock& block, const TextSpan& span, const Paper& paper, const StatisticsReport& report) {
    const std::string_view text = block.text.text;
    const std::size_t length = count_code_points(text.substr(span.begin, span.end - span.begin));
    return {block.text.at(span.begin), static_cast<std::uint32_t>(length), attached_notes(block, paper, report)};
}

std::vector<std::uint32_t> attached_notes(const TextBlock& block, const Paper& paper, const StatisticsReport& report) {
    std::vector<std::uint32_t> notes = block.notes;
    for (const std::uint32_t finding : block.findings)
        std::ranges::copy(report.notes_of(paper.findings[finding]), std::back_inserter(notes));
    return notes;
}

namespace {

class TableReading : public TokenVisitor {
  public:
    TableReading(const Paper& paper, const Summary& summary, const ResolvedDocument& names)
        : paper_(paper), summary_(summary), names_(names) {}

    PrintedTable read(std::size_t first, std::size_t last) {
        for (at_ = first; at_ < last; ++at_) visit_token(*this, summary_.document.tokens[at_]);
        return std::move(table_);
    }

    void table_caption(const Token& token) {
        if (token.edge == Edge::open) {
            open_ = at_;
        } else {
            table_.caption = text_block(paper_, summary_, names_, open_, at_);
        }
    }
    void table_head(const Token& token) { in_head_ = token.edge == Edge::open; }
    void table_row(const Token& token) {
        if (token.edge == Edge::close) end_row();
    }
    void table_cell(const Token& token) {
        if (token.edge == Edge::open) {
            open_ = at_;
            return;
        }
        cells_.push_back(text_block(paper_, summary_, names_, open_, at_));
        is_group_ = is_group_ || summary_.document.cells[token.index].role == CellRole::group_header;
    }

  private:
    void end_row() {
        if (in_head_) {
            table_.head = std::exchange(cells_, {});
        } else if (is_group_) {
            table_.groups.push_back(cells_.empty() ? TextBlock{} : std::move(cells_.front()));
        } else {
            const std::size_t groups = table_.groups.size();
            table_.rows.push_back({std::exchange(cells_, {}), groups > 0 ? std::optional(groups - 1) : std::nullopt});
        }
        cells_.clear();
        is_group_ = false;
    }

    const Paper& paper_;
    const Summary& summary_;
    const ResolvedDocument& names_;
    PrintedTable table_;
    std::vector<TextBlock> cells_;
    std::size_t at_ = 0;
    std::size_t open_ = 0;
    bool in_head_ = false;
    bool is_group_ = false;
};

constexpr double most_cases = 1e9;

}  // namespace

PrintedTable printed_table(const Paper& paper, const Summary& summary, const ResolvedDocument& names, std::size_t first,
                           std::size_t last) {
    return TableReading(paper, summary, names).read(first, last);
}

std::optional<std::uint32_t> stated_size(std::string_view label, const QuantityWords& words) {
    for (const NumberPiece& piece : number_pieces(label, words)) {
        const bool size = (piece.symbol == "n" || piece.symbol == "N") && piece.usable && piece.comparator.empty() &&
                          piece.number.is_count() && piece.number.value <= most_cases;
        if (size) return static_cast<std::uint32_t>(piece.number.value);
    }
    return std::nullopt;
}

std::vector<std::size_t> TableHead::sized_columns() const {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (sizes[i]) columns.push_back(i);
    }
    return columns;
}

TableHead table_head(const PrintedTable& table, const QuantityWords& words) {
    TableHead head;
    std::optional<TestColumns> open;
    for (std::size_t i = 0; i < table.head.size(); ++i) {
        const std::string& heading = table.head[i].shown;
        head.sizes.push_back(stated_size(heading, words));
        if (names_p(heading)) {
            if (open) head.tests.push_back({open->statistic, i, open->kinds});
            open.reset();
        } else if (auto kinds = statistic_kinds(heading); !kinds.empty()) {
            open = TestColumns{i, 0, std::move(kinds)};
        }
    }
    return head;
}

TableFacts::TableFacts(const Paper& paper, const PrintedTable& table, const QuantityWords& words)
    : paper_(paper), table_(table), words_(words), head_(table_head(table, words)), sized_(head_.sized_columns()) {
    for (const TextBlock& group : table.groups) group_sizes_.push_back(stated_size(group.shown, words));
}

std::optional<std::uint32_t> TableFacts::column_size(std::size_t column) const {
    if (column >= head_.sizes.size()) return std::nullopt;
    return head_.sizes[column];
}

std::optional<std::uint32_t> TableFacts::group_size(const PrintedRow& row) const {
    if (!row.group) return std::nullopt;
    return group_sizes_[*row.group];
}

std::optional<std::uint32_t> TableFacts::count(const PrintedRow& row, std::size_t column) const {
    if (column >= row.cells.size()) return std::nullopt;
    return printed_count(row.cells[column].shown, words_);
}

DoubtedSpan TableFacts::locate_in_cell(const PrintedRow& row, std::size_t column, const TextSpan& span,
                                       const StatisticsReport& report) const {
    DoubtedSpan doubted = locate(row.cells[column], span, paper_, report);
    const auto attach = [&](const TextBlock& block) {
        std::ranges::copy(attached_notes(block, paper_, report), std::back_inserter(doubted.notes));
    };
    for (const TextBlock& cell : row.cells) attach(cell);
    if (row.group) attach(table_.groups[*row.group]);
    for (const TextBlock& heading : table_.head) attach(heading);
    attach(table_.caption);
    return doubted;
}

}  // namespace conspectus
