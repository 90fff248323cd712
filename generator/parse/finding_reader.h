#pragma once
#include <vector>

#include "model/finding.h"
#include "parse/value_reader.h"
#include "text/diagnostics.h"

namespace conspectus {

/// A paper's `findings`. Reports those that are neither of the short form (a
/// value) nor of the long one (groups), and times that `at` does not name. A
/// group of a finding without times has one value, under the time "value"; any
/// other has one for each time, in their order: where the file gives none, that
/// is warned of, and a dash stands there.
std::vector<Finding> read_findings(const ValueReader& paper, Diagnostics& diagnostics);

}  // namespace conspectus
