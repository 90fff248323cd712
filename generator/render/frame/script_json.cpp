#include "render/frame/script_json.h"

#include <nlohmann/json.hpp>

namespace conspectus {
namespace {

/// Markup characters and U+2028/9 occur in JSON only inside strings, where a
/// \u escape means the same.
std::string safe_in_script(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (std::size_t i = 0; i < json.size(); ++i) {
        const std::string_view rest = json.substr(i);
        if (json[i] == '<') {
            out += "\\u003C";
        } else if (json[i] == '>') {
            out += "\\u003E";
        } else if (json[i] == '&') {
            out += "\\u0026";
        } else if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
            out += rest.starts_with("\u2028") ? "\\u2028" : "\\u2029";
            i += 2;
        } else {
            out += json[i];
        }
    }
    return out;
}

}  // namespace

Html json_ld(const nlohmann::ordered_json& data) {
    const std::string json = data.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    return {"<script type=\"application/ld+json\">" + safe_in_script(json) + "</script>\n"};
}

}  // namespace conspectus
