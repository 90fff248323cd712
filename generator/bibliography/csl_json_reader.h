#pragma once
#include <string_view>

#include "bibliography/bibliography.h"

namespace conspectus {

/// Reads CSL-JSON: a list of items, a single one, or an object with a list in "items" or "references". Each item is
/// read by itself, so that a fault in one leaves the others.
Bibliography read_csl_json(std::string_view text);

}  // namespace conspectus
