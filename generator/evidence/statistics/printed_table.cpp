#include "evidence/statistics/printed_table.h"

#include <utility>

namespace conspectus {
namespace {

class TableReading {
  public:
    TableReading(const Paper& paper, const Summary& summary) : paper_(paper), summary_(summary) {}

    PrintedTable read(std::size_t first, std::size_t last) {
        const std::vector<Token>& tokens = summary_.document.tokens;
        for (std::size_t i = first; i < last; ++i) {
            const Token& token = tokens[i];
            const bool content = token.kind == TokenKind::table_caption || token.kind == TokenKind::table_cell;
            if (content && token.edge == Edge::open) open_ = i;
            if (content && token.edge == Edge::close) take_block(i);
            if (token.kind == TokenKind::table_row && token.edge == Edge::close) end_row();
            if (token.kind == TokenKind::table_head) in_head_ = token.edge == Edge::open;
        }
        return std::move(table_);
    }

  private:
    void take_block(std::size_t close) {
        const Token& open = summary_.document.tokens[open_];
        TextBlock block = text_block(paper_, summary_, open_, close);
        if (open.kind == TokenKind::table_caption) {
            table_.caption = std::move(block);
        } else {
            if (summary_.document.cells[open.index].role == CellRole::group_header) is_group_ = true;
            cells_.push_back(std::move(block));
        }
    }

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
    PrintedTable table_;
    std::vector<TextBlock> cells_;
    std::size_t open_ = 0;
    bool in_head_ = false;
    bool is_group_ = false;
};

}  // namespace

PrintedTable printed_table(const Paper& paper, const Summary& summary, std::size_t first, std::size_t last) {
    return TableReading(paper, summary).read(first, last);
}

}  // namespace conspectus
