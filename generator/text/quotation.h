#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// Quotes the editor's words in a message: `'text'`, on one line, cut after 60 code points.
std::string quote(std::string_view text);

}  // namespace conspectus
