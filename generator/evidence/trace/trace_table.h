#pragma once
#include <string>
#include <string_view>

#include "model/trace.h"

namespace conspectus {

/// A record as the file traces/<paper>.tsv.
std::string trace_table(const Trace& record);

/// A text as a column of that file holds it: no tab and no line break.
std::string trace_column(std::string_view text);

}  // namespace conspectus
