#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// "2654-63" → "2654-2663", joined by `dash`. Returns other pages unchanged.
std::string full_page_range(std::string_view page, std::string_view dash);

/// "1101-1109" → "1101–9" as NLM prints ranges. Returns other pages unchanged.
std::string short_page_range(std::string_view page, std::string_view dash);

}  // namespace conspectus
