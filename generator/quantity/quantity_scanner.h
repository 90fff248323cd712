#pragma once
#include <string_view>
#include <vector>

#include "quantity/quantity.h"
#include "quantity/quantity_words.h"

namespace conspectus {

/// Returns every quantity of a text, in order. Full-width forms, the dashes and tildes of a range, thousands spaces and
/// commas, superscript exponents, and the LaTeX remains of extracted text ($P=0.002$, \pm, \times, ^{9}) are read as
/// what they mean. The numbers of citations (^[17-18,20], [12,13], [@7]) are not quantities.
std::vector<Quantity> scan_quantities(std::string_view text, const QuantityWords& words);

}  // namespace conspectus
