#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "model/date.h"
#include "yaml/yaml.h"

namespace conspectus {

/// YYYY, YYYY-MM or YYYY-MM-DD, checked against the (proleptic Gregorian)
/// calendar. Where it is none, `fault` says why and how to write it.
std::optional<Date> read_date(std::string_view text, std::string& fault);

/// A date or `first/last`.
std::optional<DateRange> read_date_range(std::string_view text, std::string& fault);

/// The same, or CSL's forms: `{date-parts: [[2025, 12], [2026]]}` and the list
/// of `{year, month, day}` that pandoc and Better BibTeX write.
std::optional<DateRange> read_csl_date(const YamlValue& value, std::string& fault);

}  // namespace conspectus
