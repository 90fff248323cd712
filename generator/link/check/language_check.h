#pragma once
#include "model/catalog.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Reports every text, name or translation in a language that site.yaml does
/// not have.
void check_languages(const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
