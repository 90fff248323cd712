#pragma once
#include "evidence/statistics/printed_table.h"
#include "evidence/statistics/statistics_report.h"
#include "quantity/quantity_words.h"

namespace conspectus {

/// Reports doubts about a table of a summary: each cell by itself, rows that are
/// grades of one scale, and P values with the statistics beside them. Leaves
/// values of findings to `check_finding_statistics`.
void check_table_statistics(const Paper& paper, const PrintedTable& table, const QuantityWords& words,
                            StatisticsReport& report);

}  // namespace conspectus
