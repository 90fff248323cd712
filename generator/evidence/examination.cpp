#include "evidence/examination.h"

#include "evidence/cited_status.h"
#include "evidence/derivation.h"
#include "evidence/quantity_words.h"
#include "evidence/record_check.h"
#include "evidence/staleness.h"
#include "evidence/statistics.h"
#include "evidence/translation_drift.h"
#include "evidence/wording_drift.h"

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
