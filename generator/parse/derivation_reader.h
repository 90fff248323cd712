#pragma once
#include <vector>

#include "model/derivation.h"
#include "parse/value_reader.h"

namespace conspectus {

/// A paper's `derived`.
std::vector<Derivation> read_derivations(const ValueReader& paper);

}  // namespace conspectus
