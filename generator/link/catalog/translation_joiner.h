#pragma once
#include <string_view>

#include "link/catalog/inventory.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Appends every translation to its original's summaries, sorted by language
/// key. Texts without a language get the default language. Reports and drops a
/// translation that has no original, or is in its original's language.
void join_translations(Inventory& inventory, std::string_view default_language, Diagnostics& diagnostics);

}  // namespace conspectus
