#include "link/suggestions.h"

#include <fmt/format.h>

#include "text/near_spelling.h"

namespace conspectus {

std::string Suggestions::did_you_mean(std::string_view word, const std::vector<std::string_view>& names) {
    if (words_ == 0 || names.size() > comparisons_) return {};
    --words_;
    comparisons_ -= names.size();
    const auto spelling = near_spelling(word, names);
    return spelling ? fmt::format("; did you mean '{}'?", *spelling) : std::string();
}

}  // namespace conspectus
