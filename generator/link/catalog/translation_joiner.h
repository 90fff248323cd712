#pragma once
#include <string_view>

#include "link/catalog/inventory.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Puts every translation behind its original's summary, sorted by language
/// key. Texts without a language are in the default language. A translation
/// without an original, or in its original's language, is reported and left
/// out.
void join_translations(Inventory& inventory, std::string_view default_language, Diagnostics& diagnostics);

}  // namespace conspectus
