#pragma once
#include <vector>

#include "model/paper.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Warns where a translation's headings first differ from the original's in
/// level or section. `bodies` begin with the original; headings are named.
void check_translation_drift(const std::vector<Summary>& bodies, Diagnostics& diagnostics);

}  // namespace conspectus
