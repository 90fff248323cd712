#pragma once
#include <string>

#include "render/prose/body.h"

namespace conspectus {

/// A body as plain Markdown (CommonMark with GitHub's tables) without a
/// construct of ours: citations as "[17-18,20]", links within the site by what
/// they are called, values as printed, marks of notes by their number. One
/// pass over the tokens, whatever their depth.
std::string document_markdown(const Body& body);

}  // namespace conspectus
