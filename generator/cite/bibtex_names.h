#pragma once
#include <string>
#include <vector>

#include "model/person.h"

namespace conspectus {

/// A BibTeX name list: "刘, 建龙 and {World Health Organization} and others".
/// What BibTeX would take for a separator inside of a name stands in braces.
std::string bibtex_names(const std::vector<Name>& names, bool incomplete);

}  // namespace conspectus
