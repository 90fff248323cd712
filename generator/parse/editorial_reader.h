#pragma once
#include <vector>

#include "model/editorial.h"
#include "parse/value_reader.h"

namespace conspectus {

/// A paper's `editorial-notes`.
std::vector<EditorialNote> read_editorial_notes(const ValueReader& paper);
/// A paper's `editorial-status`.
EditorialStatus read_editorial_status(const ValueReader& paper);

}  // namespace conspectus
