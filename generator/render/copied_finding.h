#pragma once
#include <string>

#include "render/body.h"
#include "render/finding_line.h"

namespace conspectus {

/// What the copy button of a finding gives, as plain text in the page's
/// language: the finding with every value as printed, on one line; where it
/// comes from another work, that work; then the paper's reference in the site's
/// style.
std::string copied_finding(const PageContext& context, const Paper& paper, const FindingLineView& line);

}  // namespace conspectus
