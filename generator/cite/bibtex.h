#pragma once
#include <string>

#include "cite/export_entry.h"

namespace conspectus {

/// One entry in BibTeX, UTF-8, ending with a newline: the entry types and
/// fields of standard BibTeX, those of biblatex where it has none (doi, langid,
/// shortjournal), and a variable's own CSL name where neither has; styles skip
/// what they do not know. A translation is "title-en". The key is the work's id.
std::string bibtex(const ExportEntry& entry);

/// A BibTeX name list: "刘, 建龙 and {World Health Organization} and others".
/// Puts names that hold what BibTeX takes for a separator in braces.
std::string bibtex_names(const std::vector<Name>& names, bool incomplete);

}  // namespace conspectus
