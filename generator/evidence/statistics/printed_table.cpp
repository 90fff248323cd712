#include "evidence/statistics/printed_table.h"

#include <utility>

#include "model/token_visitor.h"
namespace conspectus {
namespace {

class TableReading : public TokenVisitor {
  public:
    TableReading(const Paper& paper, const Summary& summary) : paper_(paper), summary_(summary) {}

    PrintedTable read(std::size_t first, std::size_t last) {
        for (at_ = first; at_ < last; ++at_) visit_token(*this, summary_.document.tokens[at_]);
        return std::move(table_);
    }

    void table_caption(const Token& token) {
        if (token.edge == Edge::open) {
            open_ = at_;
        } else {
            table_.caption = text_block(paper_, summary_, open_, at_);
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
        cells_.push_back(text_block(paper_, summary_, open_, at_));
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
    PrintedTable table_;
    std::vector<TextBlock> cells_;
    std::size_t at_ = 0;
    std::size_t open_ = 0;
    bool in_head_ = false;
    bool is_group_ = false;
};

}  // namespace

PrintedTable printed_table(const Paper& paper, const Summary& summary, std::size_t first, std::size_t last) {
    return TableReading(paper, summary).read(first, last);
}

}  // namespace conspectus
