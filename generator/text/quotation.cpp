#include "text/quotation.h"

#include <algorithm>

#include "text/utf8.h"

namespace conspectus {

std::string quote(std::string_view text) {
    constexpr int most = 60;
    std::size_t end = 0;
    for (int shown = 0; shown < most && end < text.size(); ++shown) next_code_point(text, end);
    std::string quoted = "'" + std::string(text.substr(0, end)) + (end < text.size() ? "…'" : "'");
    std::ranges::replace(quoted, '\n', ' ');
    return quoted;
}

}  // namespace conspectus
