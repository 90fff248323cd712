#include "evidence/examination.h"

#include "evidence/translation_drift.h"

namespace conspectus {

void examine(const Catalog& catalog, Diagnostics& diagnostics) {
    for (const Paper& paper : catalog.papers) check_translation_drift(paper.summaries, diagnostics);
    for (const PageText& page : catalog.pages) check_translation_drift(page.bodies, diagnostics);
}

}  // namespace conspectus
