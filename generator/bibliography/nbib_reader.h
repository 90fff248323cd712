#pragma once
#include <string_view>

#include "bibliography/bibliography.h"

namespace conspectus {

/// Reads what PubMed exports: the MEDLINE format, an entry from each "PMID" on. An item's id is its PMID.
Bibliography read_nbib(std::string_view text);

}  // namespace conspectus
