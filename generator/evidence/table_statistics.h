#pragma once
#include "evidence/printed_table.h"
#include "evidence/quantity_words.h"
#include "evidence/statistics_report.h"

namespace conspectus {

/// Doubts about a table: its cells, its grades and its tests. Values that come
/// from findings are checked there.
void check_table_statistics(const Paper& paper, const PrintedTable& table, const QuantityWords& words,
                            StatisticsReport& report);

}  // namespace conspectus
