#pragma once
#include "markdown/markdown_faults.h"
#include "markdown/markdown_source.h"

namespace conspectus {

/// Reports references such as `&#8238;` and `&rlm;` that stand for characters
/// no content file may hold. They are left out of the document.
void check_character_references(MarkdownSource& source, MarkdownFaults& faults);

}  // namespace conspectus
