#pragma once
#include <string_view>

namespace conspectus {

/// Attributes whose value a browser follows or loads; a prefix as in
/// xlink:href does not count. Names are in lower case.
bool is_url_attribute(std::string_view name);
/// Those of them that hold several URLs with commas between.
bool is_url_list_attribute(std::string_view name);
/// Attributes that may not hold a value at all: scripts, styles, documents,
/// and what animates or redirects other attributes.
bool is_closed_attribute(std::string_view name);

}  // namespace conspectus
