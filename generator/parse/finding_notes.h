#pragma once
#include "model/paper.h"
#include "parse/value_reader.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Reports each note that a finding names in `notes` and the paper's
/// `editorial-notes` do not define, where it is named.
void check_finding_notes(const ValueReader& paper, const std::vector<EditorialNote>& notes, Diagnostics& diagnostics);

}  // namespace conspectus
