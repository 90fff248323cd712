#pragma once
#include "model/paper.h"
#include "parse/value_reader.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Fills a paper from its front matter. Reports what the schema cannot express: affiliations and notes that are named
/// but not defined.
void read_paper(const ValueReader& front_matter, Paper& paper, Diagnostics& diagnostics);

}  // namespace conspectus
