#pragma once
#include <vector>

#include "bibliography/bibtex_parser.h"

namespace conspectus {

/// Returns an entry, whose inherited fields it has, as an item of CSL. What a value has that cannot be read is reported
/// and kept as text.
BibliographyEntry bibtex_item(const BibtexEntry& entry, std::vector<BibliographyFault>& faults);

}  // namespace conspectus
