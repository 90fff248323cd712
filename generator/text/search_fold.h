#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// Text as search compares it: without case, width and Latin accents
/// (search_tokens.md). Safe from any thread.
std::string search_fold(std::string_view text);

}  // namespace conspectus
