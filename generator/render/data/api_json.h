#pragma once
#include <cstdint>
#include <nlohmann/json_fwd.hpp>

#include "render/frame/page_context.h"

namespace conspectus {

/// The rows of api/*.json. Words are those of the content format and of CSL;
/// what is not known is left out. Paths are relative to the site's root.

/// A paper in the list, and all of it in its own file.
nlohmann::ordered_json paper_row_json(const RenderInput& input, std::uint32_t paper);
nlohmann::ordered_json paper_json(const RenderInput& input, std::uint32_t paper);

/// A work with its CSL item, who lists it and how often summaries cite it; of
/// an unresolved one, what is known of it.
nlohmann::ordered_json work_json(const RenderInput& input, std::uint32_t work);

nlohmann::ordered_json keyword_json(const RenderInput& input, std::uint32_t keyword);
nlohmann::ordered_json finding_json(const Catalog& catalog, FindingRef finding);

}  // namespace conspectus
