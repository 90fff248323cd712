#pragma once
#include <string>

#include "cite/export_entry.h"

namespace conspectus {

/// One entry in BibTeX, UTF-8, ending with a newline: the entry types and
/// fields of standard BibTeX, those of biblatex where it has none (doi, langid,
/// shortjournal), and a variable's own CSL name where neither has; styles skip
/// what they do not know. A translation is "title-en". The key is the work's id.
std::string bibtex(const ExportEntry& entry);

}  // namespace conspectus
