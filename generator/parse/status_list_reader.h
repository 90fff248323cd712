#pragma once
#include <cstddef>
#include <string_view>

#include "model/parsed_file.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Largest status.csv in bytes: a list of every retraction there has been fits.
inline constexpr std::size_t largest_status_list = 8 * 1024 * 1024;

/// Reads status.csv: a header that names the columns DOI and status, and may
/// name date and notice, in any order; then a row for each publication. A
/// notice is the DOI of one, or what one says. Rows with faults are left out;
/// of two rows with one DOI the first one stays.
StatusFile read_status_list(std::string_view text, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
