#pragma once
#include "evidence/quantity_words.h"
#include "evidence/statistics_report.h"

namespace conspectus {

/// Doubts about a paper's findings: their values, the sums of their groups, the
/// grades of one outcome, and their tests.
void check_finding_statistics(const Paper& paper, const QuantityWords& words, StatisticsReport& report);

}  // namespace conspectus
