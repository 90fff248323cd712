#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "quantity/quantity_words.h"

namespace conspectus {

/// The cases that a value counts: 23(53.5), 43/62, 69.4% (43/62), or a bare
/// whole number. Nothing for any other value.
std::optional<std::uint32_t> printed_count(std::string_view value, const QuantityWords& words);

}  // namespace conspectus
