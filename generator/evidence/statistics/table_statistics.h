#pragma once
#include "evidence/statistics/printed_table.h"
#include "evidence/statistics/statistics_report.h"
#include "quantity/quantity_words.h"

namespace conspectus {

/// Doubts about a table: its cells, its grades and its tests. Values that come
/// from findings are checked there.
void check_table_statistics(const Paper& paper, const PrintedTable& table, const QuantityWords& words,
                            StatisticsReport& report);

}  // namespace conspectus
