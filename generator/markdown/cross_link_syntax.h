#pragma once
#include <string>
#include <string_view>

#include "markdown/construct.h"

namespace conspectus {

/// Reads what stands between `[[` and `]]`: `target`, `target#fragment`,
/// `target|label`. The label may hold any text.
ReadConstruct read_cross_link(std::string_view content);

std::string print_cross_link(const Construct& link);

}  // namespace conspectus
