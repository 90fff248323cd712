#pragma once
#include "evidence/statistics/statistics_report.h"
#include "quantity/quantity_words.h"

namespace conspectus {

/// Doubts about findings of one outcome that are the grades of one scale and do
/// not add up to their groups.
void check_finding_grades(const Paper& paper, const QuantityWords& words, StatisticsReport& report);

}  // namespace conspectus
