#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/claims/claim.h"
#include "evidence/statistics/statistics_report.h"
#include "model/paper.h"
#include "model/resolution.h"
#include "quantity/printed_value.h"
#include "quantity/quantity_words.h"
#include "quantity/statistic_kind.h"

namespace conspectus {

/// A paragraph, heading, caption or cell of a summary, with its references to notes and findings.
struct TextBlock {
    ClaimText text;                       ///< with U+FFFC for each value of a finding
    std::string shown;                    ///< with those values filled in
    std::vector<std::uint32_t> notes;     ///< indices of the notes marked in it
    std::vector<std::uint32_t> findings;  ///< indices of the findings whose values it shows
    Location at;

    bool is_literal() const { return findings.empty(); }
};

/// Reads the tokens [first, last) of a summary as one block.
TextBlock text_block(const Paper& paper, const Summary& summary, const ResolvedDocument& names, std::size_t first,
                     std::size_t last);

/// Locates a span of the block in its file; the notes are the block's own and
/// those of the findings that it shows.
DoubtedSpan locate(const TextBlock& block, const TextSpan& span, const Paper& paper, const StatisticsReport& report);

/// Returns only those notes.
std::vector<std::uint32_t> attached_notes(const TextBlock& block, const Paper& paper, const StatisticsReport& report);

struct PrintedRow {
    std::vector<TextBlock> cells;  ///< the first is the row's label
    std::optional<std::size_t> group;
};

/// A summary's table as displayed.
struct PrintedTable {
    TextBlock caption;
    std::vector<TextBlock> head;    ///< one for each column
    std::vector<TextBlock> groups;  ///< the labels of row groups
    std::vector<PrintedRow> rows;
};

/// Reads the table whose tokens are [first, last).
PrintedTable printed_table(const Paper& paper, const Summary& summary, const ResolvedDocument& names, std::size_t first,
                           std::size_t last);

/// Returns the group size that a heading or label states: "通畅组（n=43）".
std::optional<std::uint32_t> stated_size(std::string_view label, const QuantityWords& words);

/// A column of P values and the column of the statistics they belong to.
struct TestColumns {
    std::size_t statistic = 0;
    std::size_t p = 0;
    std::vector<StatisticKind> kinds;
};

/// What the head of a table states about its columns.
struct TableHead {
    std::vector<std::optional<std::uint32_t>> sizes;  ///< one for each column
    std::vector<TestColumns> tests;

    std::vector<std::size_t> sized_columns() const;
};

TableHead table_head(const PrintedTable& table, const QuantityWords& words);

/// The facts that the checks of one table share. Borrows its arguments.
class TableFacts {
  public:
    TableFacts(const Paper& paper, const PrintedTable& table, const QuantityWords& words);

    const PrintedTable& table() const { return table_; }
    const TableHead& head() const { return head_; }
    const QuantityWords& words() const { return words_; }
    /// Returns the columns whose heads state a group's size.
    const std::vector<std::size_t>& sized_columns() const { return sized_; }

    std::optional<std::uint32_t> column_size(std::size_t column) const;
    std::optional<std::uint32_t> group_size(const PrintedRow& row) const;
    std::optional<std::uint32_t> count(const PrintedRow& row, std::size_t column) const;

    /// Returns the location of a span of a cell, with the notes of its row, row
    /// group, heads and caption.
    DoubtedSpan locate_in_cell(const PrintedRow& row, std::size_t column, const TextSpan& span,
                               const StatisticsReport& report) const;

  private:
    const Paper& paper_;
    const PrintedTable& table_;
    const QuantityWords& words_;
    TableHead head_;
    std::vector<std::size_t> sized_;
    std::vector<std::optional<std::uint32_t>> group_sizes_;
};

}  // namespace conspectus
