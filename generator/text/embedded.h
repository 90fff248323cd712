#pragma once
#include "text/source.h"

namespace conspectus {

/// The default templates, strings and CSS that are built into the program,
/// sorted by path (relative to templates/).
const Sources& embedded_templates();

}  // namespace conspectus
