#pragma once
#include "link/resolve/section_labels.h"
#include "model/document.h"

namespace conspectus {

/// Gives every heading its section and its fragment: a section's heading the
/// section's key, any other `<section>-<n>`, and `section-<n>` outside of
/// sections. Pages of prose have no sections: `labels` is null.
void name_headings(Document& document, const Site& site, const SectionLabels* labels);

}  // namespace conspectus
