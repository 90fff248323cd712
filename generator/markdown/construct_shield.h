#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// Hides the constructs from CommonMark: inside and directly behind `[@…]`,
/// `[[…]]`, `[=…]`, `[!…]` the characters `* _ : ( [ ]` become control
/// characters of the same length, so that neither emphasis (`[[HLA-B*57:01]]`)
/// nor a link definition (`[@7]: …`) nor a link (`[@7](…)`) takes them apart.
/// `markdown` has its escapes masked.
std::string shield_constructs(std::string_view markdown);

/// Undoes it, in any literal that comes out of the parser.
void unshield(std::string& literal);

}  // namespace conspectus
