#pragma once
#include "model/catalog.h"
#include "quantity/quantity_words.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Warns if a translation of a summary or page states something else than its
/// original: other headings, or in a section other citations, finding values,
/// links, note marks, figures, tables or numbers. Compares no sections after the
/// first heading that differs.
void check_translation_drift(const Catalog& catalog, const QuantityWords& words, Diagnostics& diagnostics);

/// Warns if a text of a paper's front matter (title, findings, editorial notes,
/// remarks on unresolved references) or a page's title lacks a wording in the
/// language of a summary, or if two wordings differ in their numbers. A text
/// without a language applies to all.
void check_wording_drift(const Catalog& catalog, const QuantityWords& words, Diagnostics& diagnostics);

}  // namespace conspectus
