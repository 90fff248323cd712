#pragma once
#include "evidence/quantity_words.h"
#include "evidence/statistics_report.h"

namespace conspectus {

/// Doubts about a summary's tables and prose.
void check_summary_statistics(const Paper& paper, const Summary& summary, const QuantityWords& words,
                              StatisticsReport& report);

}  // namespace conspectus
