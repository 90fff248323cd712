#include "evidence/statistics/statistics.h"

#include "evidence/statistics/finding_statistics.h"
#include "evidence/statistics/statistics_report.h"
#include "evidence/statistics/summary_statistics.h"

namespace conspectus {

void check_statistics(const Paper& paper, const PaperReadings& readings, const QuantityWords& words,
                      Diagnostics& diagnostics) {
    StatisticsReport report(paper, diagnostics);
    check_finding_statistics(paper, readings, words, report);
    for (const Summary& summary : paper.summaries) check_summary_statistics(paper, summary, words, report);
    report.check_acceptances();
}

}  // namespace conspectus
