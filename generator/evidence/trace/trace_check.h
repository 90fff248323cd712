#pragma once
#include <string>
#include <string_view>

#include "model/catalog.h"
#include "model/trace.h"
#include "quantity/quantity_words.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Returns a trace as the file traces/<paper>.tsv.
std::string trace_table(const Trace& trace);

/// Returns a text as a column of that file holds it: without tabs and line breaks.
std::string trace_column(std::string_view text);

/// Checks every paper against the trace of its numbers, section by section:
/// reports what a text states and the trace does not have in that section (a
/// number changed, added or moved), warns of what it no longer states and of
/// papers that lack a trace where others have one, and reports traces of papers
/// that are not there. After a thousand reports of a paper it says so and stops.
void check_traces(const Catalog& catalog, const QuantityWords& words, Diagnostics& diagnostics);

/// Checks the lines of a trace in the collection against `traced`, which was
/// just made from the source: a row with another line was not written by the
/// program. Rows that state other things are left to `check_traces`.
void check_trace_lines(const Trace& trace, const Trace& traced, Diagnostics& diagnostics);

}  // namespace conspectus
