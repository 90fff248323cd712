#pragma once
#include <nlohmann/json_fwd.hpp>

#include "text/html.h"

namespace conspectus {

/// Returns a JSON-LD script element for <head>, which the CSP allows as data.
/// The JSON is escaped so that it cannot end the element or begin a comment.
Html json_ld(const nlohmann::ordered_json& data);

}  // namespace conspectus
