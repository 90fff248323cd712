#pragma once
#include <cstddef>

#include "model/paper.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Warns where a translation's headings first differ from the original's in
/// level or section. How many correspond before that place comes back.
std::size_t check_headings(const Summary& original, const Summary& translation, Diagnostics& diagnostics);

}  // namespace conspectus
