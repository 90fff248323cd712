#pragma once
#include "model/document.h"

namespace conspectus {

/// Puts a sentence_end token between the sentences of the block whose inline
/// tokens begin at `begin` and reach to the end of the document so far, and
/// gives its citation groups their context.
void end_sentences(Document& document, std::size_t begin);

}  // namespace conspectus
