#pragma once
#include <vector>

#include "model/editorial.h"
#include "render/frame/page_context.h"
#include "render/search/search_entry.h"

namespace conspectus {

/// A context for each site language, without a path.
std::vector<PageContext> search_contexts(const RenderInput& input);

/// Says what became of a publication ("Retracted") where search shows it: in
/// the byline of its own entry, before its title on others. Nothing is said of
/// one that stands as it was published.
void add_search_status(SearchEntry& entry, const EditorialStatus& status, const std::vector<PageContext>& contexts);

}  // namespace conspectus
