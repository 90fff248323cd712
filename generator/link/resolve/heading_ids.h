#pragma once
#include "link/resolve/section_labels.h"
#include "model/document.h"
#include "model/resolution.h"

namespace conspectus {

/// Returns every heading's section and fragment: for a section's heading the
/// section's key, for any other `<section>-<n>`, and `section-<n>` outside of
/// sections. Pages of prose have no sections: `labels` is null.
std::vector<HeadingName> name_headings(const Document& document, const Site& site, const SectionLabels* labels);

}  // namespace conspectus
