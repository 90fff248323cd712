#pragma once
#include <cstddef>
#include <string>

#include "model/document.h"

namespace conspectus {

/// The visible text of the heading whose tokens begin at `begin` and reach to
/// the end of the document so far: a link shows its label or target; citations,
/// note marks and finding values show nothing yet.
std::string heading_text(const Document& document, std::size_t begin);

}  // namespace conspectus
