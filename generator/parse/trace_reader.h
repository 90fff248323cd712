#pragma once
#include <string>
#include <string_view>

#include "model/trace.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Reads traces/<paper>.tsv: a row of column names, then for each number of the
/// paper its place, its one spelling and its line in the source or a word, with
/// tabs between them. Rows that are not so are reported and left out.
TraceRecord read_trace_record(const std::string& paper, std::string_view text, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
