#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "evidence/statistics/statistics_report.h"
#include "model/finding.h"
#include "quantity/printed_value.h"
#include "quantity/quantity_words.h"

namespace conspectus {

/// A group's value at a time; null where it has none.
const Localized* value_at(const FindingGroup& group, std::string_view time);

/// The cases that it counts.
std::optional<std::uint32_t> count_at(const FindingGroup& group, std::string_view time, const QuantityWords& words);

/// The place of a span within a finding's wording.
DoubtedPlace place_in(const Wording& wording, const TextSpan& span, std::vector<std::uint32_t> notes);

}  // namespace conspectus
