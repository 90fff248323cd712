#pragma once
#include <optional>

#include "model/site.h"
#include "text/diagnostics.h"

namespace conspectus {

/// The site's settings. Without site.yaml, or without languages in it, that is
/// reported (a `lost` one, which cannot be read, has been) and English is the
/// only language, so that later passes are safe; with too many, the first one
/// is. `site_is_known` is false then, and nothing can be checked against it.
Site take_site(std::optional<Site> site, bool lost, Diagnostics& diagnostics);
bool site_is_known(const std::optional<Site>& site);

}  // namespace conspectus
