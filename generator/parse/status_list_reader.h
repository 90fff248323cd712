#pragma once
#include <cstddef>
#include <string_view>

#include "model/parsed_file.h"
#include "text/diagnostics.h"

namespace conspectus {

/// The largest accepted status.csv in bytes, enough for all retractions on record.
inline constexpr std::size_t largest_status_list = 8 * 1024 * 1024;

/// Reads status.csv: a header that names the columns DOI and status, and optionally
/// date and notice, in any order, then a row for each publication. A notice is a
/// DOI or the text of one. Rows with faults are left out, and so is every further
/// row with the same DOI.
StatusFile read_status_list(std::string_view text, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
