#pragma once
#include "model/paper.h"
#include "parse/value_reader.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Fills a paper that has its id from its front matter. Reports what the
/// schema cannot say: another id than the file's, affiliations that are not defined.
void read_paper(const ValueReader& front_matter, Paper& paper, Diagnostics& diagnostics);

}  // namespace conspectus
