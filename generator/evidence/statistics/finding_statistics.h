#pragma once
#include "evidence/statistics/statistics_report.h"
#include "quantity/quantity_words.h"

namespace conspectus {

/// Doubts about a paper's findings: their values, the sums of their groups, the
/// grades of one outcome, and their tests.
void check_finding_statistics(const Paper& paper, const QuantityWords& words, StatisticsReport& report);

}  // namespace conspectus
