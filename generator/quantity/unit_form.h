#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// A unit written apart from its number.
struct BareUnit {
    std::string key;  ///< as Numeral::unit
    std::size_t begin = 0;
    std::size_t end = 0;  ///< bytes of the text: [begin, end)
};

/// Returns the units of a text, by where they begin, that are all of it ("cm"), are in brackets after what they measure
/// ("尿素（mmol/L）"), or come directly after one of the offsets `after`, where a finding's value is shown. Counted
/// things
/// ("patients") and single capitals, which letter the parts of a figure, do not count.
std::vector<BareUnit> bare_units(std::string_view text, const std::vector<std::size_t>& after,
                                 const QuantityWords& words);

/// Returns every unit of a source that begins where a word begins.
std::vector<BareUnit> all_units(std::string_view text, const QuantityWords& words);

}  // namespace conspectus
