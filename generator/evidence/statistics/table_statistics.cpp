#include "evidence/statistics/table_statistics.h"

#include <fmt/format.h>

#include <algorithm>

#include "evidence/statistics/grade_scale.h"
#include "evidence/statistics/p_value_check.h"
#include "evidence/statistics/value_statistics.h"
#include "quantity/printed_number.h"
#include "quantity/quantity_scanner.h"

namespace conspectus {
namespace {

bool names_percent(std::string_view label) {
    return label.find('%') != std::string_view::npos || label.find("％") != std::string_view::npos;
}

bool has_bracket(std::string_view label) {
    return label.find('(') != std::string_view::npos || label.find("（") != std::string_view::npos;
}

/// Brackets after a count hold percentages if the row, or a head above it, says
/// so; a row with a bracket of its own takes precedence.
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
            report_.doubt(doubt.code, facts_.locate_in_cell(row, column, doubt.span, report_), doubt.arithmetic);
    }

    bool counts_cases(const PrintedRow& row, std::size_t column) const {
        if (says_percent_ || says_other_) return says_percent_;
        return percent_table_ || (row.group && percent_groups_[*row.group]) ||
               (column < percent_columns_.size() && percent_columns_[column]);
    }

    /// Returns the totals that percentages may be of: the size stated nearest, then any others.
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

void check_table_cells(const TableFacts& facts, StatisticsReport& report) {
    CellCheck check(facts, report);
    for (const PrintedRow& row : facts.table().rows) check.check(row);
}

class GradeSums {
  public:
    GradeSums(const TableFacts& facts, std::size_t first, std::size_t grades, StatisticsReport& report)
        : facts_(facts), first_(first), grades_(grades), report_(report) {}

    /// Checks only columns whose group is beyond doubt.
    void check() {
        const PrintedRow& row = facts_.table().rows[first_];
        const auto in_group = facts_.group_size(row);
        for (std::size_t column = 1; column < row.cells.size(); ++column) {
            const auto in_column = facts_.column_size(column);
            if (in_group && in_column) continue;
            if (const auto size = in_column ? in_column : in_group) check_column(column, *size);
        }
    }

  private:
    void check_column(std::size_t column, std::uint32_t size) {
        const std::vector<PrintedRow>& rows = facts_.table().rows;
        std::uint64_t sum = 0;
        std::string terms;
        bool literal = false;
        for (std::size_t i = first_; i < first_ + grades_; ++i) {
            const auto count = facts_.count(rows[i], column);
            if (!count) return;
            literal = literal || rows[i].cells[column].is_literal();
            sum += *count;
            terms += fmt::format("{}{}", terms.empty() ? "" : " + ", *count);
        }
        if (sum == size || !literal) return;
        const TextSpan whole{0, rows[first_].cells[column].text.text.size()};
        report_.doubt(Code::groups_do_not_add_up, facts_.locate_in_cell(rows[first_], column, whole, report_),
                      fmt::format("the grades count {} = {}, but the group has n={}", terms, sum, size));
    }

    const TableFacts& facts_;
    std::size_t first_;
    std::size_t grades_;
    StatisticsReport& report_;
};

/// Reports neighbouring rows that are the grades of one scale but do not add up
/// to their group.
void check_table_grades(const TableFacts& facts, StatisticsReport& report) {
    const std::vector<PrintedRow>& rows = facts.table().rows;
    for (const std::size_t grades : {std::size_t{4}, std::size_t{2}}) {
        for (std::size_t r = 0; r + grades <= rows.size(); ++r) {
            if (rows[r].group != rows[r + grades - 1].group || !names_grade(rows[r].cells.front().shown)) continue;
            std::vector<std::string> labels;
            for (std::size_t i = r; i < r + grades; ++i) labels.push_back(rows[i].cells.front().shown);
            if (is_whole_scale(labels)) GradeSums(facts, r, grades, report).check();
        }
    }
}

constexpr std::size_t most_tests = 8;  ///< pairs of columns; no table has more

/// A cell of a test that holds one number and nothing else.
struct TestCell {
    NumberPiece number;
    std::size_t length = 0;
};

class TestCheck {
  public:
    TestCheck(const TableFacts& facts, const TestColumns& columns, StatisticsReport& report)
        : facts_(facts), rows_(facts.table().rows), columns_(columns), report_(report) {}

    void check(std::size_t r) {
        const auto statistic = lone_number(rows_[r], columns_.statistic);
        const auto p_cell = lone_number(rows_[r], columns_.p);
        if (!statistic || !p_cell || !statistic->number.comparator.empty()) return;
        if (!p_cell->number.symbol.empty() && !names_p(p_cell->number.symbol)) return;
        const auto p = printed_p(p_cell->number.comparator, p_cell->number.number);
        const std::vector<StatisticKind> kinds = kinds_of(statistic->number);
        if (!p || kinds.empty()) return;
        TestSetting setting = setting_of(r);
        setting.kinds = kinds;
        if (const auto arithmetic = p_value_doubt(statistic->number.number, *p, setting))
            report_.doubt(Code::implausible_p,
                          facts_.locate_in_cell(rows_[r], columns_.p, {0, p_cell->length}, report_), *arithmetic);
    }

  private:
    std::optional<TestCell> lone_number(const PrintedRow& row, std::size_t column) const {
        if (column >= row.cells.size() || !row.cells[column].is_literal()) return std::nullopt;
        const std::string& text = row.cells[column].text.text;
        const std::vector<Quantity> quantities = scan_quantities(text, facts_.words());
        if (quantities.size() != 1 || quantities[0].begin != 0 || quantities[0].end != text.size()) return std::nullopt;
        std::vector<NumberPiece> pieces = number_pieces(text, facts_.words());
        if (pieces.size() != 1 || !pieces[0].usable || !pieces[0].unit.empty()) return std::nullopt;
        return TestCell{std::move(pieces[0]), text.size()};
    }

    std::vector<StatisticKind> kinds_of(const NumberPiece& statistic) const {
        if (statistic.symbol.empty()) return columns_.kinds;
        const auto kind = statistic_kind(statistic.symbol);
        return kind ? std::vector{*kind} : std::vector<StatisticKind>{};
    }

    /// A row under a group with a size compares that group with itself, before and
    /// after. If the columns have sizes too, it is ambiguous.
    TestSetting setting_of(std::size_t r) const {
        TestSetting setting;
        const auto own = stated_size(rows_[r].cells.front().shown, facts_.words());
        const auto group = facts_.group_size(rows_[r]);
        const std::vector<std::size_t>& sized = facts_.sized_columns();
        if (own) {
            setting.group_sizes = {*own};
        } else if (group && sized.empty()) {
            setting.group_sizes = {*group};
        } else if (!group) {
            for (const std::size_t column : sized) setting.group_sizes.push_back(*facts_.column_size(column));
        }
        const std::size_t rows = rows_of_item(r);
        setting.degrees = degrees(rows);
        if (!own && !group && sized.size() == 2)
            setting.counts = rows == 1 ? counts_of_row(rows_[r]) : counts_of_rows(r, rows);
        return setting;
    }

    /// Counts this row and those below it that share its test: their test columns are empty.
    std::size_t rows_of_item(std::size_t r) const {
        const auto is_blank = [&](const PrintedRow& row, std::size_t column) {
            return column >= row.cells.size() || row.cells[column].shown.empty();
        };
        std::size_t end = r + 1;
        while (end < rows_.size() && rows_[end].group == rows_[r].group && is_blank(rows_[end], columns_.statistic) &&
               is_blank(rows_[end], columns_.p))
            ++end;
        return end - r;
    }

    /// Returns the degrees of freedom for a row of two kinds of cases, for all rows
    /// of an item, and for all but the first, which may be its title.
    std::vector<double> degrees(std::size_t rows) const {
        const double columns = std::max(2.0, static_cast<double>(facts_.sized_columns().size())) - 1;
        const double count = static_cast<double>(rows);
        std::vector<double> all = {1.0};
        for (const double df : {columns, (count - 1) * columns, (count - 2) * columns}) {
            if (df >= 1 && std::ranges::find(all, df) == all.end()) all.push_back(df);
        }
        return all;
    }

    /// Returns cases and others by group.
    std::vector<CountRow> counts_of_row(const PrintedRow& row) const {
        std::vector<CountRow> counts;
        for (const std::size_t column : facts_.sized_columns()) {
            const auto count = facts_.count(row, column);
            const std::uint32_t size = facts_.column_size(column).value_or(0);
            if (!count || *count > size) return {};
            counts.push_back({*count, size - *count});
        }
        return counts;
    }

    /// Returns the groups' counts by category; a title has none.
    std::vector<CountRow> counts_of_rows(std::size_t r, std::size_t rows) const {
        std::vector<CountRow> counts;
        for (std::size_t i = r; i < r + rows; ++i) {
            const auto first = facts_.count(rows_[i], facts_.sized_columns()[0]);
            const auto second = facts_.count(rows_[i], facts_.sized_columns()[1]);
            if (first && second) counts.push_back({*first, *second});
        }
        return counts.size() + 1 >= rows ? counts : std::vector<CountRow>{};
    }

    const TableFacts& facts_;
    const std::vector<PrintedRow>& rows_;
    const TestColumns& columns_;
    StatisticsReport& report_;
};

void check_table_tests(const TableFacts& facts, StatisticsReport& report) {
    if (facts.head().tests.size() > most_tests) return;
    for (const TestColumns& columns : facts.head().tests) {
        TestCheck check(facts, columns, report);
        for (std::size_t r = 0; r < facts.table().rows.size(); ++r) check.check(r);
    }
}

}  // namespace

void check_table_statistics(const Paper& paper, const PrintedTable& table, const QuantityWords& words,
                            StatisticsReport& report) {
    if (std::ranges::any_of(table.rows, [](const PrintedRow& row) { return row.cells.empty(); })) return;
    const TableFacts facts(paper, table, words);
    check_table_cells(facts, report);
    check_table_grades(facts, report);
    check_table_tests(facts, report);
}

}  // namespace conspectus
