#pragma once
#include <string>

#include "cite/export_entry.h"

namespace conspectus {

/// Returns a record in RIS (Research Information Systems), UTF-8, from `TY  - ` to
/// `ER  - `, every line ending with CR LF. One AU line an author, family name
/// first; an N1 line tells that the source cuts the list with "et al.". TT has a
/// translated title; variables without a tag are N1 lines "variable: text".
std::string ris(const ExportEntry& entry);

}  // namespace conspectus
