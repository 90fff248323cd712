#pragma once
#include <vector>

#include "model/editorial.h"
#include "parse/value_reader.h"

namespace conspectus {

/// Reads the `editorial-notes` of a paper.
std::vector<EditorialNote> read_editorial_notes(const ValueReader& paper);
/// Reads the `editorial-status` of a paper, a reference or a shared work.
EditorialStatus read_editorial_status(const ValueReader& publication);

}  // namespace conspectus
