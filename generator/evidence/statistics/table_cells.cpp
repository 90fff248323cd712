#include "evidence/statistics/table_cells.h"

#include "evidence/statistics/value_statistics.h"

namespace conspectus {
namespace {

bool names_percent(std::string_view label) {
    return label.find('%') != std::string_view::npos || label.find("％") != std::string_view::npos;
}

bool has_bracket(std::string_view label) {
    return label.find('(') != std::string_view::npos || label.find("（") != std::string_view::npos;
}

/// Brackets behind a count are percentages where the row, or what stands above
/// it, says so; a row with a bracket of its own speaks for itself.
class CellCheck {
  public:
    CellCheck(const TableFacts& facts, StatisticsReport& report) : facts_(facts), report_(report) {
        const PrintedTable& table = facts.table();
        for (const TextBlock& group : table.groups) percent_groups_.push_back(names_percent(group.shown));
        for (const TextBlock& heading : table.head) percent_columns_.push_back(names_percent(heading.shown));
        percent_table_ = names_percent(table.caption.shown) || (!percent_columns_.empty() && percent_columns_.front());
    }

    void check(const PrintedRow& row) {
        const std::string& label = row.cells.front().shown;
        own_size_ = stated_size(label, facts_.words());
        says_percent_ = names_percent(label);
        says_other_ = !says_percent_ && has_bracket(label);
        in_row_ = 0;
        for (std::size_t c = 1; c < row.cells.size(); ++c) in_row_ += facts_.count(row, c).value_or(0);
        for (std::size_t c = 0; c < row.cells.size(); ++c) check_cell(row, c);
    }

  private:
    void check_cell(const PrintedRow& row, std::size_t column) {
        const TextBlock& cell = row.cells[column];
        if (!cell.is_literal() || cell.text.text.empty()) return;
        const bool is_label = column == 0;
        const ValueText value{cell.text.text, !is_label, is_label ? std::vector<double>{} : totals(row, column)};
        for (const ValueDoubt& doubt : value_doubts(value, facts_.words()))
            report_.doubt(doubt.code, facts_.place(row, column, doubt.span, report_), doubt.arithmetic);
    }

    bool counts_cases(const PrintedRow& row, std::size_t column) const {
        if (says_percent_ || says_other_) return says_percent_;
        return percent_table_ || (row.group && percent_groups_[*row.group]) ||
               (column < percent_columns_.size() && percent_columns_[column]);
    }

    /// The size stated nearest, then whatever else the percentages may be of.
    std::vector<double> totals(const PrintedRow& row, std::size_t column) const {
        std::vector<double> all;
        if (!counts_cases(row, column)) return all;
        const auto add = [&](std::optional<std::uint32_t> size) {
            if (size) all.push_back(*size);
        };
        add(own_size_);
        if (!all.empty()) return all;
        add(facts_.column_size(column));
        add(facts_.group_size(row));
        if (!all.empty()) all.push_back(in_row_);
        return all;
    }

    const TableFacts& facts_;
    StatisticsReport& report_;
    std::vector<bool> percent_groups_;
    std::vector<bool> percent_columns_;
    bool percent_table_ = false;
    std::optional<std::uint32_t> own_size_;
    bool says_percent_ = false;
    bool says_other_ = false;
    double in_row_ = 0;
};

}  // namespace

void check_table_cells(const TableFacts& facts, StatisticsReport& report) {
    CellCheck check(facts, report);
    for (const PrintedRow& row : facts.table().rows) check.check(row);
}

}  // namespace conspectus
