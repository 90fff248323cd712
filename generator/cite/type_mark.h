#pragma once
#include <string>

#include "model/record.h"

namespace conspectus {

/// GB/T 7714's mark of the kind of document and its carrier: "J", "M",
/// "EB/OL" …, from the CSL type; "Z" where it is none of them.
std::string type_mark(const Record& record, bool edition_2025);

/// A part of a larger document: chapter, paper in proceedings …
bool is_part(const Record& record);

/// Printed in a journal, magazine or newspaper.
bool is_serial(const Record& record);

}  // namespace conspectus
