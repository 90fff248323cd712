#pragma once
#include "evidence/statistics/statistics_report.h"
#include "quantity/quantity_words.h"

namespace conspectus {

/// Doubts about a summary's tables and prose.
void check_summary_statistics(const Paper& paper, const Summary& summary, const QuantityWords& words,
                              StatisticsReport& report);

}  // namespace conspectus
