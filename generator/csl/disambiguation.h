#pragma once
#include <vector>

#include "csl/cite.h"
#include "csl/style.h"

namespace conspectus::csl {

/// Finds what tells the cites of works apart, by the methods that the style allows: more of the names, more names, the
/// condition `disambiguate`, letters behind the year. `order` lists the items as the bibliography does; the letters
/// follow it.
std::vector<Disambiguation> disambiguate(const Style& style, const std::vector<Item>& items,
                                         const std::vector<Citation>& citations, const std::vector<std::size_t>& order);

/// Returns the letters of a number from 0: "a" to "z", "aa", "ab" and so on.
std::string year_suffix_letters(std::size_t number);

}  // namespace conspectus::csl
