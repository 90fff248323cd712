#include "evidence/statistics/table_facts.h"

#include <algorithm>
#include <iterator>

#include "quantity/printed_value.h"

namespace conspectus {

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

DoubtedPlace TableFacts::place(const PrintedRow& row, std::size_t column, const TextSpan& span,
                               const StatisticsReport& report) const {
    DoubtedPlace place = place_in(row.cells[column], span, paper_, report);
    const auto attach = [&](const TextBlock& block) {
        std::ranges::copy(attached_notes(block, paper_, report), std::back_inserter(place.notes));
    };
    for (const TextBlock& cell : row.cells) attach(cell);
    if (row.group) attach(table_.groups[*row.group]);
    for (const TextBlock& heading : table_.head) attach(heading);
    attach(table_.caption);
    return place;
}

}  // namespace conspectus
