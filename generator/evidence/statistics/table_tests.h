#pragma once
#include "evidence/statistics/table_facts.h"

namespace conspectus {

/// Doubts about the P values of a table's rows, by the statistics beside them.
void check_table_tests(const TableFacts& facts, StatisticsReport& report);

}  // namespace conspectus
