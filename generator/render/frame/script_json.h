#pragma once
#include <nlohmann/json_fwd.hpp>

#include "text/html.h"

namespace conspectus {

/// A JSON-LD block for <head>: data, which the page's CSP allows. Nothing in
/// it can end the script element or begin a comment.
Html json_ld(const nlohmann::ordered_json& data);

}  // namespace conspectus
