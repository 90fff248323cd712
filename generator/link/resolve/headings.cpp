#include "link/resolve/headings.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "text/fold.h"

namespace conspectus {
namespace {

class HeadingFragments {
  public:
    /// Returns `wanted` if it is free, else the next `<stem>-<n>`.
    std::string take(const std::string& wanted, const std::string& stem) {
        if (!wanted.empty() && used_.insert(wanted).second) return wanted;
        for (;;) {
            std::string id = fmt::format("{}-{}", stem.empty() ? "section" : stem, ++counts_[stem]);
            if (used_.insert(id).second) return id;
        }
    }

  private:
    std::set<std::string> used_;
    std::map<std::string, std::uint32_t> counts_;
};

}  // namespace

SectionLabels::SectionLabels(const Site& site) {
    for (std::uint32_t i = 0; i < site.sections.size(); ++i) {
        for (const Wording& label : site.sections[i].label.wordings) by_label_.emplace(fold(label.text), i);
    }
}

std::optional<std::uint32_t> SectionLabels::find(std::string_view heading) const {
    const auto found = by_label_.find(fold(heading));
    return found == by_label_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<HeadingName> name_headings(const Document& document, const Site& site, const SectionLabels* labels) {
    HeadingFragments fragments;
    MaybeIndex section;
    std::string key;
    std::vector<HeadingName> names;
    for (const Heading& heading : document.headings) {
        const MaybeIndex known = labels != nullptr && heading.level <= 2 ? labels->find(heading.plain) : std::nullopt;
        if (known) {
            section = known;
            key = site.sections[*known].key;
        }
        names.push_back({section, fragments.take(known ? key : std::string(), key)});
    }
    return names;
}

}  // namespace conspectus
