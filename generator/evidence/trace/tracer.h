#pragma once
#include <vector>

#include "evidence/trace/source_text.h"
#include "evidence/trace/traceable.h"
#include "model/trace.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Returns the rows of the paper's trace in order, without their lines: every quantity and construct of the claims in
/// the order of the text, then the sections "derived" (the numbers of `from`), "record" and "references" (bibliographic
/// data and printed numbers), "keywords" (names-in-source). `at` is the location in the content.
std::vector<TraceRow> trace_rows(const Paper& paper, const std::vector<ClaimSection>& claims, const TraceInput& input);

/// Returns the same rows, each with its line in the source, or a word: "finding" (the value of a finding), "derived"
/// (worked out by the editor), "editor" (of a work that the editor cites), "elsewhere" (of a work whose entry the
/// source does not print), "unmarked" (the source's text shows no printed numbers at all). Reports what is not in the
/// source
/// (`untraced-number`, `-name`, `-reference`) and leaves its line empty.
Trace trace_paper(const Paper& paper, const std::vector<ClaimSection>& claims, const SourceText& source,
                  const TraceInput& input, Diagnostics& diagnostics);

}  // namespace conspectus
