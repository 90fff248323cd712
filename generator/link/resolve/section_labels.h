#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "model/site.h"

namespace conspectus {

/// The sections of site.yaml by their labels in any language, folded.
class SectionLabels {
  public:
    explicit SectionLabels(const Site& site);
    /// Index into `site.sections` of the section that a heading names.
    std::optional<std::uint32_t> find(std::string_view heading) const;

  private:
    std::map<std::string, std::uint32_t> by_label_;
};

}  // namespace conspectus
