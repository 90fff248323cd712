#pragma once
#include <vector>

#include "evidence/quantity_words.h"
#include "evidence/statement.h"
#include "model/paper.h"

namespace conspectus {

/// What a resolved summary states, part by part: first what stands above the
/// first heading, then one part for each heading, in order.
std::vector<StatedText> section_contents(const Summary& summary, const QuantityWords& words);

}  // namespace conspectus
