#pragma once
#include <string_view>

#include "bibliography/bibliography.h"

namespace conspectus {

/// Reads RIS: every type and tag of its specification of 2011, and what Zotero and EndNote write. An entry without its
/// "ER" is reported and read.
Bibliography read_ris(std::string_view text);

}  // namespace conspectus
