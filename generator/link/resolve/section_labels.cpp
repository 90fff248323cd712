#include "link/resolve/section_labels.h"

#include "text/fold.h"

namespace conspectus {

SectionLabels::SectionLabels(const Site& site) {
    for (std::uint32_t i = 0; i < site.sections.size(); ++i) {
        for (const Wording& label : site.sections[i].label.wordings) by_label_.emplace(fold(label.text), i);
    }
}

std::optional<std::uint32_t> SectionLabels::find(std::string_view heading) const {
    const auto found = by_label_.find(fold(heading));
    return found == by_label_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace conspectus
