#pragma once
#include <vector>

#include "model/finding.h"
#include "parse/value_reader.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Reads the `findings` of a paper. Reports those that have neither the short form
/// (a value) nor the long one (groups), and times that `at` does not name. If a
/// finding has no times, each group has one value, under the time "value".
/// Otherwise each group has one value for each time, in their order; a missing
/// one is a warning and becomes a dash.
std::vector<Finding> read_findings(const ValueReader& paper, Diagnostics& diagnostics);

}  // namespace conspectus
