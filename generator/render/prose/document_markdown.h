#pragma once
#include <string>

#include "render/prose/body.h"

namespace conspectus {

/// Writes a body as plain Markdown (CommonMark with GitHub's tables) without
/// our constructs: citations as "[17-18,20]", links within the site as their
/// text, values as printed, marks of notes as their number. One pass over the
/// tokens, whatever their depth.
std::string document_markdown(const Body& body);

}  // namespace conspectus
