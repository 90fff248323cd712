#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "model/catalog.h"
#include "quantity/printed_spread.h"
#include "quantity/quantity_words.h"

namespace conspectus {

/// What a group's printed value was read as. A value that is worded in several
/// languages has one reading: that of the first wording that can be read.
struct ValueReading {
    std::optional<PrintedSpread> spread;
    std::optional<std::uint32_t> count;  ///< the cases that it counts
};

using GroupReadings = std::vector<ValueReading>;     ///< beside FindingGroup::values
using FindingReadings = std::vector<GroupReadings>;  ///< beside Finding::groups
using PaperReadings = std::vector<FindingReadings>;  ///< beside Paper::findings

/// The numbers of a catalog, read once for all that compute with them or draw
/// them, so that a finding's pictures are the same in every language.
struct Readings {
    QuantityWords words;                ///< what numbers anywhere else are read with
    std::vector<PaperReadings> papers;  ///< beside Catalog::papers
};

Readings read_numbers(const Catalog& catalog);

}  // namespace conspectus
