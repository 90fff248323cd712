#pragma once
#include "evidence/statistics/table_facts.h"

namespace conspectus {

/// Doubts about the cells of a table, each alone.
void check_table_cells(const TableFacts& facts, StatisticsReport& report);

}  // namespace conspectus
