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

/// Returns a text as a column of that file, without tabs and line breaks.
std::string trace_column(std::string_view text);

/// Checks every paper against the trace of its numbers, section by section:
/// reports what a text states but the trace lacks in that section (a number
/// changed, added or moved) and traces of unknown papers; warns of what the text
/// no longer states, and of papers without a trace if others have one. Stops with
/// a message after a thousand reports of a paper.
void check_traces(const Catalog& catalog, const QuantityWords& words, Diagnostics& diagnostics);

/// Checks the lines of a trace in the collection against `traced`, just made from
/// the source: a row with another line was not written by the program. Leaves rows
/// that differ otherwise to `check_traces`.
void check_trace_lines(const Trace& trace, const Trace& traced, Diagnostics& diagnostics);

}  // namespace conspectus
