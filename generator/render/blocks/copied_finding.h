#pragma once
#include <string>

#include "render/blocks/finding_line.h"
#include "render/prose/body.h"

namespace conspectus {

/// Returns what the copy button of a finding copies, as plain text in the
/// page's language: on one line the finding with every value as printed, what
/// the values are and where the source prints them; the work it is quoted
/// from, if any; each editorial note on it; `source`; and the finding's
/// address, if the site has one.
std::string copied_finding(const PageContext& context, const Paper& paper, const Finding& finding,
                           const FindingLineView& line, const std::string& source);

/// Returns the paper's reference in the site's style, the same for all of its
/// findings, and its title in the page's language if the reference lacks it.
std::string copied_source(const PageContext& context, const Paper& paper);

}  // namespace conspectus
