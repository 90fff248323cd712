#pragma once
#include "evidence/statistics/table_facts.h"

namespace conspectus {

/// Doubts about neighbouring rows that are the grades of one scale and do not
/// add up to their group.
void check_table_grades(const TableFacts& facts, StatisticsReport& report);

}  // namespace conspectus
