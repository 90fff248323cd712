#pragma once
#include <vector>

#include "evidence/translation/statement.h"
#include "model/paper.h"
#include "quantity/quantity_words.h"

namespace conspectus {

/// What a resolved summary states, part by part: first what stands above the
/// first heading, then one part for each heading, in order.
std::vector<StatedText> section_contents(const Summary& summary, const QuantityWords& words);

}  // namespace conspectus
