#pragma once
#include <vector>

#include "evidence/translation/statement.h"
#include "quantity/quantity_words.h"

namespace conspectus {

/// Adds the numbers, dates and names with digits of the text's blocks to its
/// statements. `cells` names the cell of each block, empty outside of tables.
void add_numbers(StatedText& text, const std::vector<std::string>& cells, const QuantityWords& words);

}  // namespace conspectus
