#pragma once
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "csl/item.h"

namespace conspectus {

/// Reads an item of CSL-JSON. Fields that CSL does not have are left out, and named in `left_out`.
csl::Item read_csl_item(const nlohmann::json& value, std::vector<std::string>& left_out);

/// Reads a date of CSL-JSON: parts, a season, or a text such as "2013-05-12" or "2001/2003".
std::optional<csl::Date> read_csl_date(const nlohmann::json& value);

}  // namespace conspectus
