#pragma once
#include <vector>

#include "model/editorial.h"
#include "parse/value_reader.h"

namespace conspectus {

/// A paper's `editorial-notes`.
std::vector<EditorialNote> read_editorial_notes(const ValueReader& paper);
/// The `editorial-status` of a paper, a reference or a shared work.
EditorialStatus read_editorial_status(const ValueReader& publication);

}  // namespace conspectus
