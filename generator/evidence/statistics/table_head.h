#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "evidence/statistics/printed_table.h"
#include "quantity/quantity_words.h"
#include "quantity/statistic_kind.h"

namespace conspectus {

/// The group size that a heading or label states: "通畅组（n=43）".
std::optional<std::uint32_t> stated_size(std::string_view label, const QuantityWords& words);

/// A column of P values and the column of the statistics they belong to.
struct TestColumns {
    std::size_t statistic = 0;
    std::size_t p = 0;
    std::vector<StatisticKind> kinds;
};

/// What the head of a table says of its columns.
struct TableHead {
    std::vector<std::optional<std::uint32_t>> sizes;  ///< one for each column
    std::vector<TestColumns> tests;

    std::vector<std::size_t> sized_columns() const;
};

TableHead table_head(const PrintedTable& table, const QuantityWords& words);

}  // namespace conspectus
