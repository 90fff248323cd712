#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// Returns text as search compares it: without case, width and Latin accents (search_tokens.md). Thread-safe.
std::string search_fold(std::string_view text);

}  // namespace conspectus
