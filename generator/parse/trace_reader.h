#pragma once
#include <string>
#include <string_view>

#include "model/trace.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Reads traces/<paper>.tsv: a row of column names, then a row for each number of
/// the paper with its position, its normalised spelling, and its line in the
/// source or a word, separated by tabs. Other rows are reported and left out.
Trace read_trace(const std::string& paper, std::string_view text, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
