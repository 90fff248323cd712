#pragma once
#include <cstdint>
#include <nlohmann/json_fwd.hpp>

#include "render/frame/page_context.h"

namespace conspectus {

/// The rows of api/*.json. Keys are those of the content format and of CSL;
/// unknown values are omitted. Paths are relative to the site's root.

/// Returns a paper as the list has it, and as its own file has it.
nlohmann::ordered_json paper_row_json(const RenderInput& input, std::uint32_t paper);
nlohmann::ordered_json paper_json(const RenderInput& input, std::uint32_t paper);

/// Returns a work with its CSL item, the papers that list it and the number of
/// citations; an unresolved work with what is known of it.
nlohmann::ordered_json work_json(const RenderInput& input, std::uint32_t work);

nlohmann::ordered_json keyword_json(const RenderInput& input, std::uint32_t keyword);
nlohmann::ordered_json finding_json(const Catalog& catalog, FindingRef finding);

}  // namespace conspectus
