#pragma once
#include "evidence/statistics/statistics_report.h"
#include "model/resolution.h"
#include "quantity/readings.h"

namespace conspectus {

/// Reports doubts about a paper's findings: their values, the sums of their
/// groups, the grades of one outcome, and their tests.
void check_finding_statistics(const Paper& paper, const ResolvedPaper& names, const PaperReadings& readings,
                              const QuantityWords& words, StatisticsReport& report);

}  // namespace conspectus
