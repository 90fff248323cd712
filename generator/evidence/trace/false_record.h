#pragma once
#include "model/trace.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Holds the record in the collection to one just made from the source: a row
/// that says another line was not written by the check. Rows that state other
/// things are left to the comparison of the paper with its record.
void check_record_lines(const TraceRecord& record, const TraceRecord& traced, Diagnostics& diagnostics);

}  // namespace conspectus
