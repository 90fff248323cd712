#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/resolution.h"
#include "model/site.h"

namespace conspectus {

/// The sections of site.yaml by their labels in any language, folded.
class SectionLabels {
  public:
    explicit SectionLabels(const Site& site);
    /// Returns the index in `site.sections` of the section that a heading names.
    std::optional<std::uint32_t> find(std::string_view heading) const;

  private:
    std::map<std::string, std::uint32_t> by_label_;
};

/// Returns every heading's section and fragment: for a section's heading the
/// section's key, for any other `<section>-<n>`, and `section-<n>` outside of
/// sections. Pages of prose have no sections: `labels` is null.
std::vector<HeadingName> name_headings(const Document& document, const Site& site, const SectionLabels* labels);

}  // namespace conspectus
