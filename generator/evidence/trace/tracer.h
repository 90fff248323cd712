#pragma once
#include <vector>

#include "evidence/claims/claim.h"
#include "evidence/trace/source_text.h"
#include "model/trace.h"
#include "text/diagnostics.h"

namespace conspectus {

/// The rows that a record of the paper has, in their order, without their
/// lines: every quantity and construct of the claims in the order of the text,
/// then places "derived" (the numbers of `from`), "record" and "references"
/// (bibliographic data and printed numbers), "keywords" (names-in-source).
/// `at` is the place in the content.
std::vector<TraceRow> trace_rows(const Paper& paper, const Catalog& catalog, const std::vector<ClaimSection>& claims,
                                 const QuantityWords& words);

/// The same rows with the line of the source each stands on, or a word:
/// "finding" (the value of a finding), "derived" (worked out by the editor),
/// "editor" (of a work that the editor cites), "elsewhere" (of a work whose entry
/// the source does not print), "unmarked" (the source's text shows no printed
/// numbers at all). What has no trace is reported (`untraced-number`, `-name`,
/// `-reference`); its line stays empty.
TraceRecord trace_paper(const Paper& paper, const Catalog& catalog, const std::vector<ClaimSection>& claims,
                        const SourceText& source, const QuantityWords& words, Diagnostics& diagnostics);

}  // namespace conspectus
