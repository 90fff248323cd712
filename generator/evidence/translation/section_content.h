#pragma once
#include <vector>

#include "evidence/translation/statement.h"
#include "model/paper.h"
#include "model/resolution.h"
#include "quantity/quantity_words.h"

namespace conspectus {

/// Returns what a resolved summary states by section: first the text above the
/// first heading, then a section for each heading, in order.
std::vector<StatedText> section_contents(const Summary& summary, const ResolvedDocument& names,
                                         const QuantityWords& words);

}  // namespace conspectus
