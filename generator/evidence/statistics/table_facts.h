#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "evidence/statistics/printed_table.h"
#include "evidence/statistics/table_head.h"

namespace conspectus {

/// What the checks of one table share. Borrows what it is made of.
class TableFacts {
  public:
    TableFacts(const Paper& paper, const PrintedTable& table, const QuantityWords& words);

    const PrintedTable& table() const { return table_; }
    const TableHead& head() const { return head_; }
    const QuantityWords& words() const { return words_; }
    /// The columns whose heads state a group's size.
    const std::vector<std::size_t>& sized_columns() const { return sized_; }

    std::optional<std::uint32_t> column_size(std::size_t column) const;
    std::optional<std::uint32_t> group_size(const PrintedRow& row) const;
    std::optional<std::uint32_t> count(const PrintedRow& row, std::size_t column) const;

    /// A span of a cell, with the notes of its row, row group, heads and caption.
    DoubtedPlace place(const PrintedRow& row, std::size_t column, const TextSpan& span,
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
