#include "evidence/examination.h"

#include "evidence/cited_status.h"
#include "evidence/statistics/derivation.h"
#include "evidence/statistics/statistics.h"
#include "evidence/trace/record_check.h"
#include "evidence/translation/staleness.h"
#include "evidence/translation/translation_drift.h"
#include "evidence/translation/wording_drift.h"
#include "quantity/quantity_words.h"

namespace conspectus {

void examine(const Catalog& catalog, Diagnostics& diagnostics) {
    const QuantityWords words = quantity_words(catalog.site);
    for (const Paper& paper : catalog.papers) {
        check_derivations(paper, words, diagnostics);
        check_statistics(paper, words, diagnostics);
    }
    check_translation_drift(catalog, words, diagnostics);
    check_wording_drift(catalog, words, diagnostics);
    check_staleness(catalog, diagnostics);
    check_records(catalog, words, diagnostics);
    check_cited_statuses(catalog, diagnostics);
}

}  // namespace conspectus
