#pragma once
#include <string>

#include "model/document.h"

namespace conspectus {

/// Returns a document as compact text: one line a block, inline
/// content in one run (`‖` between sentences, `⏎` soft and `↵` hard breaks,
/// constructs as `{@7 1:5}`), and at the end each citation with its context.
std::string dump(const Document& document);

}  // namespace conspectus
