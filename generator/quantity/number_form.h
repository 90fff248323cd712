#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "quantity/glyphs.h"
#include "quantity/quantity.h"
#include "quantity/quantity_words.h"

namespace conspectus {

/// A number as written, without its unit.
struct NumberMatch {
    std::string digits;  ///< as Numeral::digits
    std::size_t end;     ///< glyph behind it
};

/// Returns the number that begins exactly at the glyph, its sign included.
/// Thousands are set apart in threes by a single blank or a comma: 1 000, 1,000.
std::optional<NumberMatch> number_at(const Glyphs& glyphs, std::size_t at);

/// Returns whether a dash at the glyph is a number's sign: nothing before it could be joined by it.
bool is_sign(const Glyphs& glyphs, std::size_t at);

/// Numbers joined into one quantity: 10(7~13), 49.1±4.0, 43/62 …
struct CompoundMatch {
    std::vector<Numeral> numerals;
    std::vector<Joint> joints;
    std::size_t end;
};

/// Returns the quantity that begins exactly at the glyph with a number.
std::optional<CompoundMatch> compound_at(const Glyphs& glyphs, std::size_t at, const QuantityWords& words);

}  // namespace conspectus
