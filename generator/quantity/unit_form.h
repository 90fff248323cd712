#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "quantity/glyphs.h"
#include "quantity/quantity_words.h"

namespace conspectus {

struct UnitMatch {
    std::string key;  ///< "mm2", "10*9/L", "[iU]/wk"
    std::size_t end;  ///< glyph behind it
};

/// Returns the longest unit that begins exactly at the glyph: a symbol or word with its
/// exponent, and others behind / or ·.
std::optional<UnitMatch> unit_at(const Glyphs& glyphs, std::size_t at, const QuantityWords& words);

/// Returns the power of ten that begins exactly at the glyph: 10⁹, 10^9. `key` is "10*9".
std::optional<UnitMatch> power_of_ten_at(const Glyphs& glyphs, std::size_t at);

}  // namespace conspectus
