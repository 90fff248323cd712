#pragma once
#include "model/document.h"

namespace conspectus {

/// Inserts a sentence_end token between the sentences of the block whose inline tokens
/// are those from `begin` to the end of the document, and sets the context of its
/// citation groups.
void end_sentences(Document& document, std::size_t begin);

}  // namespace conspectus
