#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/entity.h"

namespace conspectus {

/// "'a', 'b' or 'c'" with `last_word` "or"; after twelve the rest is "…".
std::string quoted_list(const std::vector<std::string_view>& names, std::string_view last_word);

/// "a paper", "a work", "a keyword", "a page".
std::string_view kind_phrase(EntityKind kind);

}  // namespace conspectus
