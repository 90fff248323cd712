#include "evidence/examination.h"

#include "evidence/cited_status.h"
#include "evidence/statistics/derivation.h"
#include "evidence/statistics/statistics.h"
#include "evidence/trace/trace_check.h"
#include "evidence/translation/staleness.h"
#include "evidence/translation/translation_drift.h"
#include "evidence/translation/wording_drift.h"

namespace conspectus {

void examine(const Catalog& catalog, const Readings& readings, Diagnostics& diagnostics) {
    const QuantityWords& words = readings.words;
    for (std::size_t i = 0; i < catalog.papers.size(); ++i) {
        check_derivations(catalog, catalog.papers[i], words, diagnostics);
        check_statistics(catalog, catalog.papers[i], readings.papers[i], words, diagnostics);
    }
    check_translation_drift(catalog, words, diagnostics);
    check_wording_drift(catalog, words, diagnostics);
    check_staleness(catalog, diagnostics);
    check_traces(catalog, words, diagnostics);
    check_cited_statuses(catalog, diagnostics);
}

}  // namespace conspectus
