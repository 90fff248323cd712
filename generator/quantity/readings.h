#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "model/finding.h"
#include "quantity/quantity_words.h"

namespace conspectus {

/// What a printed value gives besides its centre.
enum class SpreadKind {
    none,       ///< one number
    share,      ///< a percentage of the cases, 0 to 100: 4(9.3), 69.4% (43/62)
    deviation,  ///< low and high are the centre ∓ the standard deviation: 49.1±4.0
    quartiles,  ///< low and high are as printed: 10(7~13)
};

/// A printed value as it can be drawn: low ≤ center ≤ high, all equal if the value has no spread.
struct PrintedSpread {
    SpreadKind kind = SpreadKind::none;
    double center = 0;
    double low = 0;
    double high = 0;
    std::string unit;  ///< a unit's key where the value itself holds one
};

/// Reads a whole value. Returns nothing if its form is in doubt, or is not one that the measure has.
std::optional<PrintedSpread> printed_spread(std::string_view value, Measure measure, const QuantityWords& words);

/// The reading of a group's printed value. A value that is worded in several languages has one reading: that of the
/// first wording that can be read.
struct ValueReading {
    std::optional<PrintedSpread> spread;
    std::optional<std::uint32_t> count;  ///< the cases that it counts
};

using GroupReadings = std::vector<ValueReading>;     ///< parallel to FindingGroup::values
using FindingReadings = std::vector<GroupReadings>;  ///< parallel to Finding::groups
using PaperReadings = std::vector<FindingReadings>;  ///< parallel to Paper::findings

/// The numbers of a catalog, read once for everything that computes with them or draws them, so that a finding's
/// pictures are the same in every language.
struct Readings {
    QuantityWords words;                ///< what numbers anywhere else are read with
    std::vector<PaperReadings> papers;  ///< parallel to Catalog::papers
};

Readings read_numbers(const Catalog& catalog);

}  // namespace conspectus
