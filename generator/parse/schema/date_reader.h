#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "model/date.h"
#include "yaml/yaml.h"

namespace conspectus {

/// Reads YYYY, YYYY-MM or YYYY-MM-DD and checks it against the proleptic Gregorian
/// calendar. On failure `fault` says why, and how to write it.
std::optional<Date> read_date(std::string_view text, std::string& fault);

/// Reads a date or `first/last`.
std::optional<DateRange> read_date_range(std::string_view text, std::string& fault);

/// Reads the same, or CSL's forms: `{date-parts: [[2025, 12], [2026]]}`, and the
/// list of `{year, month, day}` that pandoc and Better BibTeX write.
std::optional<DateRange> read_csl_date(const YamlValue& value, std::string& fault);

}  // namespace conspectus
