#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "quantity/glyphs.h"
#include "quantity/quantity.h"

namespace conspectus {

/// A number as written, without its unit.
struct NumberMatch {
    std::string digits;  ///< as Numeral::digits
    std::size_t end;     ///< glyph behind it
};

/// The number that begins exactly at the glyph, its sign included. Thousands
/// stand in threes behind a single blank or a comma: 1 000, 1,000.
std::optional<NumberMatch> number_at(const Glyphs& glyphs, std::size_t at);

/// Whether a dash at the glyph is a number's sign: nothing that it could join
/// stands before it.
bool is_sign(const Glyphs& glyphs, std::size_t at);

/// Numbers joined to one quantity: 10(7~13), 49.1±4.0, 43/62 …
struct CompoundMatch {
    std::vector<Numeral> numerals;
    std::vector<Joint> joints;
    std::size_t end;
};

std::optional<CompoundMatch> compound_at(const Glyphs& glyphs, std::size_t at, const QuantityWords& words);

}  // namespace conspectus
