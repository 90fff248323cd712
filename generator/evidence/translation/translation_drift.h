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

/// Warns where a text of a paper's front matter (its title, the findings, the
/// editorial notes, the remarks on unresolved references) or a page's title has
/// no wording in a language that there is a summary in, or where two wordings
/// differ in their numbers. A text without a language is for all.
void check_wording_drift(const Catalog& catalog, const QuantityWords& words, Diagnostics& diagnostics);

}  // namespace conspectus
