#include "evidence/examination.h"

#include "evidence/quantity_words.h"
#include "evidence/staleness.h"
#include "evidence/translation_drift.h"
#include "evidence/wording_drift.h"

namespace conspectus {

void examine(const Catalog& catalog, Diagnostics& diagnostics) {
    const QuantityWords words = quantity_words(catalog.site);
    check_translation_drift(catalog, words, diagnostics);
    check_wording_drift(catalog, words, diagnostics);
    check_staleness(catalog, diagnostics);
}

}  // namespace conspectus
