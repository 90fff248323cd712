#include "evidence/statistics/table_tests.h"

#include <algorithm>

#include "evidence/statistics/p_value_check.h"
#include "quantity/number_piece.h"
#include "quantity/quantity_scanner.h"

namespace conspectus {
namespace {

constexpr std::size_t most_tests = 8;  ///< pairs of columns; no table has more

/// What a test's cell holds, where it is one number and nothing else.
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
        if (const auto arithmetic = implausibility(statistic->number.number, *p, setting))
            report_.doubt(Code::implausible_p, facts_.place(rows_[r], columns_.p, {0, p_cell->length}, report_),
                          *arithmetic);
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

    /// A row of a group with a size compares it with itself, before and after,
    /// unless the columns have sizes too: then nobody can tell.
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

    /// This row and those below it whose test it prints: they leave the columns empty.
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

    /// Of a row of two kinds of cases, of all rows of an item, and of all but
    /// the first, which may be its title.
    std::vector<double> degrees(std::size_t rows) const {
        const double columns = std::max(2.0, static_cast<double>(facts_.sized_columns().size())) - 1;
        const double count = static_cast<double>(rows);
        std::vector<double> all = {1.0};
        for (const double df : {columns, (count - 1) * columns, (count - 2) * columns}) {
            if (df >= 1 && std::ranges::find(all, df) == all.end()) all.push_back(df);
        }
        return all;
    }

    /// Cases and others, by group.
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

    /// Groups, by category; a title has no counts.
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

}  // namespace

void check_table_tests(const TableFacts& facts, StatisticsReport& report) {
    if (facts.head().tests.size() > most_tests) return;
    for (const TestColumns& columns : facts.head().tests) {
        TestCheck check(facts, columns, report);
        for (std::size_t r = 0; r < facts.table().rows.size(); ++r) check.check(r);
    }
}

}  // namespace conspectus
