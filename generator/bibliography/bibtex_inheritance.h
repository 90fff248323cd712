#pragma once
#include <vector>

#include "bibliography/bibtex_parser.h"

namespace conspectus {

/// Gives each entry the fields that it takes from the entries its `xdata` and `crossref` name, by biblatex's rules: a
/// title of the parent becomes the booktitle, maintitle or journaltitle of the child. The fields that name them are
/// removed if they name something; if not, that is reported. Circles are reported.
void inherit_fields(std::vector<BibtexEntry>& entries, std::vector<BibliographyFault>& faults);

}  // namespace conspectus
