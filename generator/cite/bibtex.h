#pragma once
#include <string>

#include "cite/export_entry.h"

namespace conspectus {

/// Returns an entry in BibTeX, UTF-8, ending with a newline: the entry types and
/// fields of standard BibTeX, those of biblatex where it has none (doi, langid,
/// shortjournal), and a variable's own CSL name where neither has one, which
/// styles skip. A translation is "title-en". The key is the work's id.
std::string bibtex(const ExportEntry& entry);

/// Returns a BibTeX name list: "刘, 建龙 and {World Health Organization} and others".
/// Puts names that contain a separator of BibTeX in braces.
std::string bibtex_names(const std::vector<Name>& names, bool incomplete);

}  // namespace conspectus
