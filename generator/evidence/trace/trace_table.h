#pragma once
#include <string>
#include <string_view>

#include "model/trace.h"

namespace conspectus {

/// Returns a trace as the file traces/<paper>.tsv.
std::string trace_table(const Trace& trace);

/// Returns a text as a column of that file holds it: without tabs and line breaks.
std::string trace_column(std::string_view text);

}  // namespace conspectus
