#pragma once
#include "evidence/statistics/printed_table.h"
#include "evidence/statistics/statistics_report.h"
#include "quantity/quantity_words.h"

namespace conspectus {

/// Doubts a table of a summary: each cell alone, the rows that are grades of one
/// scale, and the P values by the statistics beside them. Values that come from
/// findings are left to `check_finding_statistics`.
void check_table_statistics(const Paper& paper, const PrintedTable& table, const QuantityWords& words,
                            StatisticsReport& report);

}  // namespace conspectus
