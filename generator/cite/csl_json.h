#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "cite/export_entry.h"

namespace conspectus {

/// Returns an item of CSL-JSON (CSL 1.0.2), keys always in the same order. A list
/// that the source cuts with "et al." ends with {"literal": "others"}. `custom`
/// has what CSL has no variable for: titles and names in other languages,
/// CSTR, ORCIDs, the editorial status.
nlohmann::ordered_json csl_item(const ExportEntry& entry);

/// Returns {"kind": "retracted", "date": …, "DOI": …, "text": {"en": …}}; null without
/// a status.
nlohmann::ordered_json status_json(const EditorialStatus& status);

/// Returns {"zh": …, "en": …}; "und" for a text that is the same in all languages.
nlohmann::ordered_json localized_json(const Localized& text);

/// Returns JSON on one line, or on several with `indent`. Replaces bytes that are
/// not UTF-8 by U+FFFD.
std::string json_text(const nlohmann::ordered_json& value, int indent = -1);

}  // namespace conspectus
