#pragma once
#include <functional>
#include <string_view>

namespace conspectus {

/// Calls `visit` with each token of a text, in the order of search_tokens.md. A token is valid during the call. Linear
/// in the text.
void each_search_token(std::string_view text, const std::function<void(std::string_view)>& visit);

}  // namespace conspectus
