#pragma once
#include <string>

#include "render/blocks/finding_line.h"
#include "render/prose/body.h"

namespace conspectus {

/// What the copy button of a finding gives, as plain text in the page's
/// language: on one line the finding with every value as printed, what the
/// values are and where the source prints them; where it comes from another
/// work, that work; each editorial note on it, whole; the paper's reference in
/// the site's style; where the site has an address, the finding's.
std::string copied_finding(const PageContext& context, const Paper& paper, const Finding& finding,
                           const FindingLineView& line);

}  // namespace conspectus
