#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "markdown/construct.h"

namespace conspectus {

/// Reads what stands between `[@` and `]`: works separated by ";", each a
/// printed number, a range of them (`17-18`, `17–18`) or an id, with a place
/// behind "," (`chick2017, p. 3`) and, last, what became of it (`7, retracted`,
/// `chick2017, p. 3, retracted`).
ReadConstruct read_citation(std::string_view content);

/// `17-18; chick2017, p. 3`.
std::string print_citation(const std::vector<CitationItem>& items);

}  // namespace conspectus
