#pragma once
#include <string>

#include "bibliography/bibliography.h"

namespace conspectus::bibliography_test {

/// An entry on one line: `type id | variable=value | … | - fields left out`.
std::string dump(const BibliographyEntry& entry);
/// Entries and faults, a line each: `line:column …`, `line:column: fault`.
std::string dump(const Bibliography& all);
std::string dump(const csl::Name& name);
std::string dump(const csl::Date& date);

}  // namespace conspectus::bibliography_test
