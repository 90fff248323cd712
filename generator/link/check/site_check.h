#pragma once
#include <optional>

#include "model/catalog.h"
#include "model/site.h"
#include "text/diagnostics.h"

namespace conspectus {

/// The site's settings. Without site.yaml, or without languages in it, that is
/// reported (a `lost` one, which cannot be read, has been) and English is the
/// only language, so that later passes are safe; with too many, the first one
/// is. `site_is_known` is false then, and nothing can be checked against it.
Site take_site(std::optional<Site> site, bool lost, Diagnostics& diagnostics);
bool site_is_known(const std::optional<Site>& site);

/// Reports every text, name or translation in a language that site.yaml does
/// not have.
void check_languages(const Catalog& catalog, Diagnostics& diagnostics);

/// Checks the thesaurus for itself: facets of site.yaml, preferred labels that
/// two keywords of one language share.
void check_thesaurus(const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
