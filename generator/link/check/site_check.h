#pragma once
#include <optional>

#include "model/catalog.h"
#include "model/site.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Returns the site's settings, always with a language, so that later passes are
/// safe. Reports a missing site.yaml, unless it is `lost`: there but unreadable,
/// which has been reported. Without any languages the site gets English, with too
/// many it keeps the first; both are reported.
Site take_site(std::optional<Site> site, bool lost, Diagnostics& diagnostics);

/// Returns whether site.yaml has a usable list of languages. If not, nothing can
/// be checked against it.
bool site_is_known(const std::optional<Site>& site);

/// Reports every text, name or translation in a language that site.yaml does
/// not have.
void check_languages(const Catalog& catalog, Diagnostics& diagnostics);

/// Reports facets that site.yaml lacks, and preferred labels that two keywords
/// share in one language.
void check_thesaurus(const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace conspectus
