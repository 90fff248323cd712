#pragma once
#include "model/catalog.h"
#include "quantity/quantity_words.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Warns where a translation of a paper's summary or of a page does not say
/// what its original says: other headings, or in a section other citations,
/// finding values, links, note marks, figures, tables or numbers. Sections
/// behind the first heading that differs are not compared.
void check_translation_drift(const Catalog& catalog, const QuantityWords& words, Diagnostics& diagnostics);

}  // namespace conspectus
