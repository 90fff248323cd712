#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/quantity_words.h"

namespace conspectus {

/// A unit that stands apart from its number.
struct BareUnit {
    std::string key;  ///< as Numeral::unit
    std::size_t begin = 0;
    std::size_t end = 0;  ///< bytes of the text: [begin, end)
};

/// The units of a text that are all of it ("cm"), stand in brackets behind what
/// they measure ("尿素（mmol/L）") or directly behind one of the places `after`,
/// where a finding's value is shown. By where they begin. Counted things
/// ("patients") and single capitals, which letter the parts of a figure, are none.
std::vector<BareUnit> bare_units(std::string_view text, const std::vector<std::size_t>& after,
                                 const QuantityWords& words);

/// Every unit of a source that begins at the edge of a word.
std::vector<BareUnit> all_units(std::string_view text, const QuantityWords& words);

}  // namespace conspectus
