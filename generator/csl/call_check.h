#pragma once
#include "csl/style.h"
#include "csl/xml.h"

namespace conspectus::csl {

/// Reports macros that call themselves, and what would render more elements than any style needs: macros that double
/// each other do that in a few lines. A style without such a fault is rendered in bounded time and depth.
void check_calls(XmlSource& xml, const Style& style);

}  // namespace conspectus::csl
