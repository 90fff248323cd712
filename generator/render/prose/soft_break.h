#pragma once
#include <cstddef>

#include "render/prose/body.h"

namespace conspectus {

/// True where the line break of the source at that token is no space: a line
/// of Chinese ends anywhere, and marks stand close to the word before them.
bool is_silent_break(const Body& body, std::size_t at);

}  // namespace conspectus
