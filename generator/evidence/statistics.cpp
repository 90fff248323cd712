#include "evidence/statistics.h"

#include "evidence/finding_statistics.h"
#include "evidence/statistics_report.h"
#include "evidence/summary_statistics.h"

namespace conspectus {

void check_statistics(const Paper& paper, const QuantityWords& words, Diagnostics& diagnostics) {
    StatisticsReport report(paper, diagnostics);
    check_finding_statistics(paper, words, report);
    for (const Summary& summary : paper.summaries) check_summary_statistics(paper, summary, words, report);
    report.check_acceptances();
}

}  // namespace conspectus
