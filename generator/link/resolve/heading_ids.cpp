#include "link/resolve/heading_ids.h"

#include <fmt/format.h>

#include <map>
#include <set>

namespace conspectus {
namespace {

class HeadingFragments {
  public:
    /// `wanted` where it is free, else the next `<stem>-<n>`.
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
