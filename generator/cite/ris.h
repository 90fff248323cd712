#pragma once
#include <string>

#include "cite/export_entry.h"

namespace conspectus {

/// One record in RIS (Research Information Systems), UTF-8, from `TY  - ` to
/// `ER  - `, every line ending with CR LF. One AU line an author, family name
/// first; a list that the source cuts with "et al." is said in an N1 line, for
/// the format has no other way. What RIS has no tag for is in N1 as
/// "variable: text", a translated title in TT.
std::string ris(const ExportEntry& entry);

}  // namespace conspectus
